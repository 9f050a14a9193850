package newsfold.desk;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** An SMTP and an IMAP server on loopback for the press under test, with the mailbox to which bounces come. */
public final class MailServers implements QuarkusTestResourceLifecycleManager {
    public static final String SECRET = "a secret that both know";
    private static GreenMail running;
    private static GreenMailUser bounces;

    public static GreenMail servers() {
        return running;
    }

    public static GreenMailUser bounces() {
        return bounces;
    }

    @Override
    public Map<String, String> start() {
        running = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        running.start();
        bounces = running.setUser("back@tide.example", "back", "tidal");
        Map<String, String> settings = new HashMap<>();
        settings.put("newsfold.mail.host", "127.0.0.1");
        settings.put("newsfold.mail.port", Integer.toString(running.getSmtp().getPort()));
        settings.put("newsfold.mail.security", "none");
        settings.put("newsfold.bounces.address", "back@tide.example");
        settings.put("newsfold.bounces.host", "127.0.0.1");
        settings.put("newsfold.bounces.port", Integer.toString(running.getImap().getPort()));
        settings.put("newsfold.bounces.security", "none");
        settings.put("newsfold.bounces.user", "back");
        settings.put("newsfold.bounces.password", "tidal");
        settings.put("newsfold.bounces.hook-secret", SECRET);
        return settings;
    }

    @Override
    public void stop() {
        running.stop();
    }
}
