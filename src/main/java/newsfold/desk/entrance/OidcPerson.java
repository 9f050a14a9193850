package newsfold.desk.entrance;

import java.util.List;

/**
 * Who an OpenID provider says somebody is.
 *
 * @param subject issuer and subject, which together name one person for ever
 * @param name as they are called there, which others may be too
 * @param groups the values of the claim that says what they may; empty where none is asked for
 */
record OidcPerson(String subject, String name, List<String> groups) {
    OidcPerson {
        groups = List.copyOf(groups);
    }
}
