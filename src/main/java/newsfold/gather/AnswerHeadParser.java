package newsfold.gather;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads status line and headers of the answers on one connection. It stands a few interim answers (1xx) before the real one,
 * not a flood of them, and takes nothing for an answer that came before the question.
 */
final class AnswerHeadParser extends DefaultHttpResponseParser {
    private static final int INTERIM = 10;

    private int interim;

    AnswerHeadParser(@Nullable Http1Config config) {
        super(config);
    }

    @Override
    public @Nullable ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream stream)
            throws IOException, HttpException {
        if (interim == 0 && buffer.length() > 0) {
            // left over from the answer before, which was longer than it said: worth asking again on another connection
            throw new NoHttpResponseException("The kept connection held more than was promised");
        }
        @Nullable ClassicHttpResponse head = super.parse(buffer, stream);
        interim = head != null && head.getCode() < 200 ? interim + 1 : 0;
        if (interim > INTERIM) {
            throw new ProtocolException("more than " + INTERIM + " interim answers and no real one");
        }
        return head;
    }
}
