package newsfold.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import newsfold.deliver.MailSettings;

/** Whether readers reach the address by which they leave, by a click and by their mail program's one-click (RFC 8058). */
final class LinkCheck {
    private static final String PART = "Unsubscribe";
    private static final String MARK = "Newsfold-Page";

    /** @param address newsfold.address */
    List<Finding> run(String address, MailSettings mail) {
        boolean real = !mail.allServers().isEmpty();
        URI link;
        try {
            link = URI.create(address.strip().replaceAll("/+$", "") + "/unsubscribe/check");
        } catch (IllegalArgumentException e) {
            return List.of(Finding.failed(PART, "newsfold.address is no web address: \"" + address + "\"."));
        }
        String host = link.getHost() == null ? "" : link.getHost();
        if (real && (host.isEmpty() || host.equals("localhost") || host.startsWith("127."))) {
            return List.of(Finding.failed(
                    PART,
                    address + " is this machine: no reader can leave by it. Set newsfold.address to the public one."));
        }
        String problem = problem(link);
        if (!problem.isEmpty()) {
            String sentence = problem + ": start the press, look at your proxy, or change newsfold.address.";
            return List.of(real ? Finding.failed(PART, sentence) : Finding.warning(PART, sentence));
        }
        return List.of(
                real && !"https".equals(link.getScheme())
                        ? Finding.warning(
                                PART,
                                address
                                        + " is reached, but one-click unsubscribe needs https://: set newsfold.address to"
                                        + " it.")
                        : Finding.ok(PART, address + " is reached, by a click and by one-click."));
    }

    private static String problem(URI link) {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        HttpRequest.Builder request = HttpRequest.newBuilder(link).timeout(Duration.ofSeconds(20));
        HttpRequest click = request.GET().build();
        HttpRequest oneClick = request.copy()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        for (HttpRequest each : List.of(click, oneClick)) {
            try {
                HttpResponse<Void> answer = client.send(each, HttpResponse.BodyHandlers.discarding());
                // of a link that is none of ours the press says so
                if (answer.statusCode() != 404
                        || answer.headers().firstValue(MARK).isEmpty()) {
                    return "At " + link + " something else than this press answers a " + each.method() + " (status "
                            + answer.statusCode() + ")";
                }
            } catch (IOException e) {
                return "Nobody answers at " + link + " (" + e + ")";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return "The look at " + link + " was interrupted";
            }
        }
        return "";
    }
}
