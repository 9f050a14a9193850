package newsfold.bounce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The events of a provider: a JSON of ours, described in the README. */
final class HookEvents {
    static final int MOST = 1_000;
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private HookEvents() {}

    /** @throws IllegalArgumentException with a sentence for whoever wrote the sender */
    static List<Event> of(byte[] body) {
        JsonNode root;
        try {
            root = MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The body is no JSON: " + e.getOriginalMessage() + ".", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("The body cannot be read.", e);
        }
        JsonNode events = root == null ? null : root.get("events");
        if (events == null || !events.isArray() || events.size() > MOST) {
            throw new IllegalArgumentException(
                    "The body must be an object with a list \"events\" of " + MOST + " at most.");
        }
        List<Event> all = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            try {
                all.add(event(events.get(i)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("Event " + i + ": " + e.getMessage(), e);
            }
        }
        return all;
    }

    private static Event event(JsonNode node) {
        BounceKind kind =
                switch (text(node, "kind", 20).toLowerCase(Locale.ROOT)) {
                    case "hard" -> BounceKind.HARD;
                    case "soft" -> BounceKind.SOFT;
                    case "complaint" -> BounceKind.COMPLAINT;
                    default -> throw new IllegalArgumentException("kind is not hard, soft or complaint.");
                };
        String address = text(node, "address", 254);
        String messageId = text(node, "messageId", 250).replaceAll("^<|>$", "");
        if (address.isEmpty() && messageId.isEmpty()) {
            throw new IllegalArgumentException("neither address nor messageId says whose letter it is.");
        }
        String time = text(node, "time", 40);
        if (!time.isEmpty()) {
            try {
                Instant.parse(time);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("time is not like 2026-11-21T06:00:00Z.", e);
            }
        }
        StatusCode status = StatusCode.in(text(node, "status", 20));
        String said = BounceReader.oneLine(text(node, "reason", 2_000));
        String reason =
                switch (kind) {
                    case HARD -> "The mail provider says that letters to this address cannot arrive.";
                    case SOFT -> "The mail provider says that a letter did not arrive this time.";
                    default -> "The reader marked a letter as spam, says the mail provider.";
                };
        return Event.byHook(
                "hook:" + hash(node.toString()),
                kind,
                address,
                messageId.isEmpty() ? null : messageId,
                status == null ? null : status.toString(),
                reason,
                said);
    }

    private static String text(JsonNode node, String name, int longest) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return "";
        }
        if (!value.isTextual() || value.textValue().length() > longest) {
            throw new IllegalArgumentException(name + " is no text of " + longest + " characters at most.");
        }
        return value.textValue().strip();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
