package newsfold.keep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long what is kept. Each reason stands in application.properties. */
@ConfigMapping(prefix = "newsfold.keep")
public interface KeepSettings {
    /** Articles that stand in no edition. */
    @WithDefault("90d")
    Term articles();

    /** The full texts of those that do. */
    @WithDefault("400d")
    Term texts();

    /** Past editions with their pages. */
    @WithDefault("forever")
    Term editions();

    /** Lines of the ledger. */
    @WithDefault("400d")
    Term ledger();

    /** Who did what at the desk. */
    @WithDefault("forever")
    Term journal();

    /** What came back. */
    @WithDefault("400d")
    Term bounces();
}
