package newsfold.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** An editor at the desk, as far as that needs no browser: keeps cookies, follows redirects, fills in the forms it sees. */
final class DeskVisit {
    private final HttpClient client;
    private final URI press;

    private DeskVisit(int port) {
        this(
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build(),
                port);
    }

    private DeskVisit(HttpClient client, int port) {
        this.client = client;
        press = URI.create("http://localhost:" + port);
    }

    /** The same editor in the same browser, led to another instance. */
    DeskVisit over(int port) {
        return new DeskVisit(client, port);
    }

    /** The first editor, by the link that the console shows. */
    static DeskVisit welcome(int port, String link) throws IOException, InterruptedException {
        DeskVisit visit = new DeskVisit(port);
        String password = "a long walk by the Wend";
        visit.submit(visit.get(link), "form", Map.of("name", "greta", "password", password, "repeated", password));
        visit.submit(visit.get("/desk/sign-in"), "form", Map.of("name", "greta", "password", password));
        return visit;
    }

    Document get(String path) throws IOException, InterruptedException {
        return page(HttpRequest.newBuilder(press.resolve(path)).build());
    }

    /** Sends a form of a page with what it holds and what is filled in; the answer is the page it leads to. */
    Document submit(Document page, String form, Map<String, String> filledIn) throws IOException, InterruptedException {
        FormElement found = (FormElement) page.selectFirst(form);
        if (found == null) {
            throw new AssertionError("no " + form + " in " + page);
        }
        Map<String, String> fields = new HashMap<>();
        for (Connection.KeyVal field : found.formData()) {
            fields.put(field.key(), field.value());
        }
        fields.putAll(filledIn);
        String action = found.attr("action").isEmpty() ? page.location() : found.absUrl("action");
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return page(HttpRequest.newBuilder(URI.create(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private Document page(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(request + " was answered " + answer.statusCode() + ":\n" + answer.body());
        }
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }
}
