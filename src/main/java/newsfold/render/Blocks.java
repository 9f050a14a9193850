package newsfold.render;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The blocks that letters are printed from: the program's own in {@code templates/edition/}, each of which gives way to a file of
 * its name in a folder of the operator's. A file that changes holds from the next letter on; where it cannot be used, what held
 * before goes on, so that no edition is missed for a slip of the pen.
 */
public final class Blocks {
    private static final Logger LOG = Logger.getLogger(Blocks.class);
    private static final String FOLDER = "edition/";
    private static final List<String> NAMES = List.of(
            "letter.html",
            "masthead.html",
            "opening.html",
            "glance.html",
            "section.html",
            "entry.html",
            "brief.html",
            "outlets.html",
            "link.html",
            "footer.html",
            "letter.txt",
            "masthead.txt",
            "opening.txt",
            "glance.txt",
            "entry.txt",
            "links.txt",
            "footer.txt");

    private final @Nullable Path own;
    private TreeMap<String, String> seen;
    private Engine engine;

    /**
     * @param own the operator's folder, which need not exist; null for none
     * @throws IllegalArgumentException when a file in it cannot be used; the sentence names it and the line
     */
    public Blocks(@Nullable Path own) {
        this.own = own;
        this.seen = files();
        this.engine = start();
    }

    /** The newest that holds. */
    synchronized Engine engine() {
        TreeMap<String, String> now = files();
        if (!now.equals(seen)) {
            seen = now;
            try {
                engine = start();
                LOG.infof("Letters are printed from the changed templates in %s", own);
            } catch (IllegalArgumentException e) {
                LOG.errorf("%s Letters go on as before.", e.getMessage());
            }
        }
        return engine;
    }

    /** The operator's files with what shows that one has changed. */
    private TreeMap<String, String> files() {
        TreeMap<String, String> files = new TreeMap<>();
        if (own != null && Files.isDirectory(own)) {
            try (Stream<Path> all = Files.list(own)) {
                for (Path file : all.toList()) {
                    files.put(file.getFileName().toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
                }
            } catch (IOException e) {
                // gone while we looked: the next look sees what is there
                LOG.warnf("The templates in %s cannot be listed: %s", own, e);
            }
        }
        return files;
    }

    private Engine start() {
        for (String file : seen.keySet()) {
            if (!file.startsWith(".") && !NAMES.contains(file)) {
                throw new IllegalArgumentException(own + "/" + file + " replaces no block of a letter. They are "
                        + String.join(", ", NAMES) + ".");
            }
        }
        Engine started = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addLocator(new Locator())
                .build();
        if (!seen.isEmpty()) {
            try {
                new Proof(started).print();
            } catch (TemplateException e) {
                throw new IllegalArgumentException(sentence(e), e);
            } catch (IllegalArgumentException | IllegalStateException e) {
                throw new IllegalArgumentException("The templates in " + own + " cannot be used: " + e.getMessage(), e);
            }
        }
        return started;
    }

    private String sentence(TemplateException e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
        String said = message.endsWith(".") ? message : message + ".";
        if (e.getOrigin() == null) {
            return "The templates in " + own + " cannot be used: " + said;
        }
        String id = e.getOrigin().getTemplateId().replaceFirst("^" + FOLDER, "");
        return (seen.containsKey(id) ? own + "/" + id : "templates/" + FOLDER + id) + ", line "
                + e.getOrigin().getLine() + ": " + said;
    }

    private final class Locator implements TemplateLocator {
        @Override
        public Optional<TemplateLocation> locate(String id) {
            if (own != null && id.startsWith(FOLDER)) {
                Path file = own.resolve(id.substring(FOLDER.length()));
                if (Files.isRegularFile(file)) {
                    return Optional.of(location(id, () -> Files.newBufferedReader(file, StandardCharsets.UTF_8)));
                }
            }
            InputStream found = Blocks.class.getResourceAsStream("/templates/" + id);
            return found == null
                    ? Optional.empty()
                    : Optional.of(location(id, () -> new InputStreamReader(found, StandardCharsets.UTF_8)));
        }

        @Override
        public int getPriority() {
            return DEFAULT_PRIORITY;
        }
    }

    private interface Source {
        Reader open() throws IOException;
    }

    private static TemplateLocator.TemplateLocation location(String id, Source source) {
        return new TemplateLocator.TemplateLocation() {
            @Override
            public Reader read() {
                try {
                    return source.open();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(
                        Variant.forContentType(id.endsWith(".html") ? Variant.TEXT_HTML : Variant.TEXT_PLAIN));
            }
        };
    }
}
