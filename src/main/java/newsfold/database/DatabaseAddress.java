package newsfold.database;

/**
 * Where the database is and as whom to enter it.
 *
 * @param url JDBC
 */
public record DatabaseAddress(String url, String user, String password) {
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
