package newsfold.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a file of JSON lines, or standard input, line by line; says in one sentence what is wrong with it. */
final class ArticleLines {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** What is done with a line that is not blank. */
    interface Reader {
        /** @param number from 1 */
        void read(String line, int number) throws ArticleLine.Malformed;
    }

    private ArticleLines() {}

    /**
     * @param file standard input without it
     * @return false if there is a problem, which was written to standard error
     */
    static boolean read(@Nullable Path file, Reader reader) {
        String source = file == null ? "standard input" : file.toString();
        try (InputStream in = file == null ? System.in : Files.newInputStream(file)) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String plain = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
                if (!plain.isBlank()) {
                    reader.read(plain, number);
                }
            }
            return true;
        } catch (ArticleLine.Malformed problem) {
            System.err.println(source + ", line " + problem.number() + ": " + problem.getMessage());
        } catch (NoSuchFileException problem) {
            System.err.println("There is no file " + source + ".");
        } catch (AccessDeniedException problem) {
            System.err.println("The file " + source + " may not be read.");
        } catch (IOException problem) {
            boolean folder = file != null && Files.isDirectory(file);
            System.err.println(
                    folder
                            ? source + " is a folder; a file of articles is needed, a line each."
                            : "Cannot read articles from " + source + ": " + problem);
        }
        return false;
    }
}
