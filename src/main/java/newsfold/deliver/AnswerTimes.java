package newsfold.deliver;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import newsfold.deliver.SmtpConversation.Step;

/** How long mail servers take to answer, by the step of a letter and the class of the answer. */
final class AnswerTimes {
    private static final Duration[] LIMITS = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5)
    };

    private AnswerTimes() {}

    /** @param code of the answer; what is none of SMTP's counts as none */
    static void note(Step step, int code, Duration time) {
        timer(step, code >= 200 && code < 600 ? code / 100 + "xx" : "none").record(time);
    }

    private static Timer timer(Step step, String answer) {
        return Timer.builder("newsfold.smtp.reply")
                .description(
                        "How long a mail server took to answer, by the step of a letter and the class of the answer")
                .tag("step", step.name().toLowerCase(Locale.ROOT))
                .tag("class", answer)
                .serviceLevelObjectives(LIMITS)
                .register(Metrics.globalRegistry);
    }

    /** Has the usual answers at 0 from the start on. */
    static void begin() {
        for (Step step : Step.values()) {
            for (String answer : new String[] {step == Step.DATA ? "3xx" : "2xx", "4xx", "5xx", "none"}) {
                timer(step, answer);
            }
        }
    }
}
