package newsfold.desk.entrance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsfold.desk.Role;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be asked of the desk: a route, who may, and what the journal calls it.
 *
 * @param method GET or POST
 * @param path its segments; one in braces stands for any, and ** at the end for any number of them
 * @param role the least that is needed; null where whoever has the address may
 * @param deed what the journal says; null where nothing is changed
 * @param thing to what, with the names of the path's braces, such as "edition {id}"
 */
record Right(
        String method,
        List<String> path,
        @Nullable Role role,
        @Nullable String deed,
        @Nullable String thing) {
    private static final String REST = "**";

    /** A page. */
    static Right look(String path, @Nullable Role role) {
        return new Right("GET", segments(path), role, null, null);
    }

    /** A form that asks for something and changes nothing. */
    static Right ask(String path, @Nullable Role role) {
        return new Right("POST", segments(path), role, null, null);
    }

    /** A form that changes something. */
    static Right act(String path, @Nullable Role role, String deed, @Nullable String thing) {
        return new Right("POST", segments(path), role, deed, thing);
    }

    /** What stands for the braces, where this is the route. */
    Optional<Map<String, String>> match(String method, String asked) {
        List<String> given = segments(asked);
        boolean open = path.get(path.size() - 1).equals(REST);
        int fixed = open ? path.size() - 1 : path.size();
        if (!this.method.equals(method) || given.size() < fixed || !open && given.size() > fixed) {
            return Optional.empty();
        }
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < fixed; i++) {
            String segment = path.get(i);
            if (segment.startsWith("{")) {
                names.put(segment, given.get(i));
            } else if (!segment.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }

    /** The thing, with what stood in the address. */
    @Nullable
    String thing(Map<String, String> names) {
        String named = thing;
        if (named == null) {
            return null;
        }
        for (Map.Entry<String, String> name : names.entrySet()) {
            named = named.replace(name.getKey(), name.getValue());
        }
        return named;
    }

    private static List<String> segments(String path) {
        return List.of(path.replaceAll("^/+|/+$", "").split("/+"));
    }
}
