package newsfold.read.charset;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** The charset of a text that names none or a wrong one, from its letters' frequencies (Mozilla's detector). */
final class CharsetGuess {
    /** Bytes looked at; the detector has made up its mind long before. */
    private static final int SAMPLE = 1 << 16;

    private CharsetGuess() {}

    static @Nullable Charset of(byte[] body) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(body, 0, Math.min(body.length, SAMPLE));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name == null ? null : CharsetLabels.find(name);
    }
}
