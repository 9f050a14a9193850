package newsfold.schedule;

import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import java.util.concurrent.atomic.AtomicBoolean;

/** Says once that pages are served: over HTTP, over HTTPS alone, or over both, whichever comes first. */
@ApplicationScoped
class Opener {
    private final Event<Opened> opened;
    private final AtomicBoolean said = new AtomicBoolean();

    Opener(Event<Opened> opened) {
        this.opened = opened;
    }

    void say(@ObservesAsync HttpServerStart listening) {
        sayOnce();
    }

    void say(@ObservesAsync HttpsServerStart listening) {
        sayOnce();
    }

    private void sayOnce() {
        if (said.compareAndSet(false, true)) {
            // not in line: where one of those who hear it fails, the others hear it all the same
            opened.fireAsync(new Opened());
        }
    }
}
