package newsfold.desk.entrance;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every route that the classes of a room declare. */
final class Routes {
    private static final Map<Class<? extends Annotation>, String> METHODS = Map.of(
            GET.class, "GET", POST.class, "POST", PUT.class, "PUT", DELETE.class, "DELETE", PATCH.class, "PATCH");

    private Routes() {}

    /** @param path as it is declared, with names in braces */
    record Route(String method, String path) {
        /** An address of this route that leads to nothing there is. */
        String sample() {
            return path.replaceAll("\\{(secret|token)[^}]*}", "no-such-secret").replaceAll("\\{[^}]*}", "987654321");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Route> of(String room) {
        List<Route> routes = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(room)) {
            if (!type.isAnnotatedWith(Path.class)) {
                continue;
            }
            String base = type.getAnnotationOfType(Path.class).value();
            for (JavaMethod method : type.getMethods()) {
                String below = method.isAnnotatedWith(Path.class)
                        ? "/" + method.getAnnotationOfType(Path.class).value()
                        : "";
                METHODS.forEach((annotation, name) -> {
                    if (method.isAnnotatedWith(annotation)) {
                        routes.add(new Route(name, (base + below).replaceAll("//+", "/")));
                    }
                });
            }
        }
        return routes;
    }
}
