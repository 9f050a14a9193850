package newsfold.desk.entrance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/** The pages before sign-in; templates/desk. */
@CheckedTemplate(basePath = "desk")
final class EntranceTemplates {
    private EntranceTemplates() {}

    /**
     * @param problem why the last try did not work, or null
     * @param anybody whether there is an editor who could sign in
     * @param provider the name of the OpenID provider by which one can, too; or null
     */
    static native TemplateInstance signIn(@Nullable String problem, boolean anybody, @Nullable String provider);

    /** @param problem why signing in by the OpenID provider did not work */
    static native TemplateInstance oidc(String problem);

    /**
     * @param name what was typed before
     * @param problem a sentence, or null
     */
    static native TemplateInstance welcome(String secret, String name, @Nullable String problem, int shortest);

    /** @param name whose */
    static native TemplateInstance newPassword(String secret, String name, @Nullable String problem, int shortest);

    static native TemplateInstance deadLink();
}
