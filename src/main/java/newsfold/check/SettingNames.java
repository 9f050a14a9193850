package newsfold.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds settings of an operator's own file that are none: a name with a letter wrong is otherwise silently without effect. */
public final class SettingNames {
    private static final String PART = "Settings";
    private static final Pattern NAME = Pattern.compile("#?(?:%\\w+\\.)?(newsfold\\.[a-z0-9.\"-]+)=.*");

    private final Set<String> known = new TreeSet<>();

    /** @param described the packaged application.properties, in which each setting stands, also those without a default */
    public SettingNames(InputStream described) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(described, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = NAME.matcher(line);
                if (matcher.matches()) {
                    known.add(matcher.group(1));
                }
            }
        }
    }

    /** All settings that are described. */
    Set<String> known() {
        return Collections.unmodifiableSet(known);
    }

    /** @param file config/application.properties; need not exist */
    public List<Finding> run(Path file) {
        if (!Files.exists(file)) {
            return List.of(Finding.ok(PART, "There is no " + file + ": defaults and the environment hold."));
        }
        Properties own = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            own.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            return List.of(Finding.failed(PART, file + " cannot be read (" + e + ")."));
        }
        List<Finding> findings = new ArrayList<>();
        for (String name : new TreeSet<>(own.stringPropertyNames())) {
            String setting = name.replaceFirst("^%\\w+\\.", "");
            if (setting.startsWith("newsfold.") && !known.contains(setting) && !SettingValues.knows(setting)) {
                findings.add(Finding.warning(
                        PART,
                        file + " sets " + name + ", which is no setting: see application.properties for its name."));
            }
        }
        return findings.isEmpty() ? List.of(Finding.ok(PART, file + " sets " + own.size() + " settings.")) : findings;
    }
}
