package newsfold.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsfold.database.Secrets;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Brings readers from a CSV file, as spreadsheets and other newsletter programs write them, into a digest. Doing it twice
 * does it once; a bad line is reported and stops no other.
 */
@ApplicationScoped
public class SubscriberImporter {
    private final Newcomers newcomers;
    private final Erasures erasures;

    @Inject
    SubscriberImporter(Newcomers newcomers, Erasures erasures) {
        this.newcomers = newcomers;
        this.erasures = erasures;
    }

    /** Where nobody is injected: a command's. */
    public SubscriberImporter(Jdbi jdbi) {
        this(new Newcomers(jdbi), new Erasures(jdbi, new Secrets(jdbi)));
    }

    /**
     * @param file its bytes, in UTF-8, UTF-16 with a byte order mark, or Windows-1252
     * @param rehearse whether to report only, and change nothing
     * @throws UnreadableFileException when it is no CSV file, or none of its columns holds addresses
     */
    public ImportReport run(byte[] file, long digest, boolean rehearse, Instant now) throws UnreadableFileException {
        return run(file, digest, rehearse, now, Onlooker.NOBODY);
    }

    /** The same before an onlooker, who may end it. */
    public ImportReport run(byte[] file, long digest, boolean rehearse, Instant now, Onlooker onlooker)
            throws UnreadableFileException {
        List<String> problems = new ArrayList<>();
        List<ImportLine> lines = admitted(file, (line, problem) -> problems.add("line " + line + ": " + problem));
        ImportCounts counts = newcomers.enter(lines, digest, rehearse, now, onlooker);
        return new ImportReport(counts.added(), counts.known(), counts.left(), problems);
    }

    /**
     * What would become of each line; nothing is changed.
     *
     * @throws UnreadableFileException as {@link #run}
     */
    public List<ImportVerdict> judge(byte[] file, long digest, Onlooker onlooker) throws UnreadableFileException {
        List<ImportVerdict> verdicts = new ArrayList<>();
        List<ImportLine> lines = admitted(file, (line, problem) -> verdicts.add(ImportVerdict.leftOut(line, problem)));
        Map<String, Boolean> standing = newcomers.standing(
                digest, lines.stream().map(line -> line.address().text()).toList(), onlooker);
        for (ImportLine line : lines) {
            verdicts.add(
                    ImportVerdict.of(line, standing.get(line.address().text().toLowerCase(Locale.ROOT))));
        }
        verdicts.sort(Comparator.comparingLong(ImportVerdict::line));
        return verdicts;
    }

    /** Without those whose owners had everything erased. */
    private List<ImportLine> admitted(byte[] file, Complaints complain) throws UnreadableFileException {
        List<ImportLine> lines = read(file, complain);
        Set<String> erased =
                erasures.among(lines.stream().map(line -> line.address().text()).toList());
        lines.removeIf(line -> {
            boolean gone = erased.contains(line.address().text());
            if (gone) {
                complain.about(
                        line.line(), AddressFault.ERASED.of(line.address().text()));
            }
            return gone;
        });
        return lines;
    }

    private static List<ImportLine> read(byte[] file, Complaints complain) throws UnreadableFileException {
        List<ImportLine> lines = new ArrayList<>();
        Map<String, Long> seen = new HashMap<>();
        for (CsvTable.Row row : CsvTable.read(file).rows()) {
            try {
                MailAddress address = MailAddress.parse(row.address());
                Long before = seen.putIfAbsent(address.text().toLowerCase(Locale.ROOT), row.line());
                if (before == null) {
                    lines.add(new ImportLine(row.line(), address, name(row.name())));
                } else {
                    complain.about(row.line(), address + " stands on line " + before + " already");
                }
            } catch (UnfitAddressException e) {
                complain.about(row.line(), String.valueOf(e.getMessage()));
            }
        }
        return lines;
    }

    private interface Complaints {
        void about(long line, String problem);
    }

    private static @Nullable String name(String given) {
        String name = given.replaceAll("\\p{Cntrl}+", " ").strip();
        return name.isEmpty() ? null : name;
    }
}
