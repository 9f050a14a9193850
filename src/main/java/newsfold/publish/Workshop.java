package newsfold.publish;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import newsfold.compose.Composer;
import newsfold.merge.StoryMerger;

/** The pure rooms know nothing of injection; here their masters are hired. */
class Workshop {
    @Produces
    @Singleton
    StoryMerger merger() {
        return new StoryMerger();
    }

    @Produces
    @Singleton
    Composer composer() {
        return new Composer();
    }
}
