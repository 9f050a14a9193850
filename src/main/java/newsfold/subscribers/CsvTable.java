package newsfold.subscribers;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rows of a CSV file of readers, whatever its separator, character set and names of columns. */
record CsvTable(List<Row> rows) {
    /** @param line where it begins, from 1 */
    record Row(long line, String address, String name) {}

    private static final int LONGEST_FIELD = 100_000;

    static CsvTable read(byte[] file) throws UnreadableFileException {
        String text = decode(file);
        int skipped = 0;
        char separator = separator(text);
        if (text.regionMatches(true, 0, "sep=", 0, 4)) {
            // how Excel is told the separator
            int end = text.indexOf('\n') + 1;
            text = end == 0 ? "" : text.substring(end);
            skipped = 1;
        }
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .trimWhitespacesAroundQuotes(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw new UnreadableFileException("This is no CSV file of readers: " + e.getMessage(), e);
        }
        return rows(records, skipped);
    }

    private static CsvTable rows(List<CsvRecord> records, int skipped) throws UnreadableFileException {
        if (records.isEmpty()) {
            return new CsvTable(List.of());
        }
        CsvColumns columns = CsvColumns.of(records);
        List<Row> rows = new ArrayList<>();
        for (CsvRecord row : columns.header() ? records.subList(1, records.size()) : records) {
            if (row.getFields().stream().allMatch(String::isBlank)) {
                continue;
            }
            rows.add(new Row(row.getStartingLineNumber() + skipped, columns.address(row), columns.name(row)));
        }
        return new CsvTable(rows);
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        if (first.regionMatches(true, 0, "sep=", 0, 4) && first.length() > 4) {
            return first.charAt(4);
        }
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            long count = first.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private static String decode(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(file, 0xFF, 0xFE)) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            // what Western spreadsheets write when they don't write UTF-8
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
