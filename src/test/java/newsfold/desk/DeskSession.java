package newsfold.desk;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A browser's part of a test without a browser: keeps cookies, fills in the token of a page's forms, follows nothing. */
public final class DeskSession {
    private final Map<String, String> cookies = new HashMap<>();

    public Response get(String path) {
        return keep(request().get(path));
    }

    /** As from a form of the page at {@code page}, with its token. */
    public Response post(String page, String path, Map<String, ?> fields) {
        return postWithToken(token(page), path, fields);
    }

    public Response postWithToken(String token, String path, Map<String, ?> fields) {
        return keep(request()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("token", token)
                .formParams(fields)
                .post(path));
    }

    public Response postWithoutToken(String path, Map<String, ?> fields) {
        return keep(request()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .post(path));
    }

    public String token(String page) {
        Element field = Jsoup.parse(get(page).asString()).selectFirst("input[name=token]");
        if (field == null) {
            throw new AssertionError(page + " has no form with a token");
        }
        return field.val();
    }

    public Response signIn(String name, String password) {
        return postWithoutToken("/desk/sign-in", Map.of("name", name, "password", password));
    }

    /** Where a form led that began work: to its result, for which it waits where it is not there yet. */
    public String result(Response answer) throws InterruptedException {
        String location = answer.header("Location");
        String page = location.replaceFirst("^https?://[^/]+", "");
        for (int tries = 0; page.startsWith("/desk/work/") && tries < 600; tries++) {
            Element result = Jsoup.parse(get(page).asString()).selectFirst("a:containsOwn(See what came of it)");
            if (result != null) {
                return result.attr("href");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return location;
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    public RequestSpecification request() {
        return given().redirects().follow(false).urlEncodingEnabled(false).cookies(cookies);
    }

    private Response keep(Response response) {
        response.cookies().forEach((name, value) -> {
            if (value.isEmpty()) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        });
        return response;
    }
}
