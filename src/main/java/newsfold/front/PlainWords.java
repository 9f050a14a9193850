package newsfold.front;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Locale;

/** English, for pages that speak nothing else. */
@Dependent
class PlainWords {
    @Produces
    @Singleton
    @Named("plainWords")
    Words plainWords() {
        return new Words(Locale.ENGLISH);
    }
}
