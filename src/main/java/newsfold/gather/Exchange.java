package newsfold.gather;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One request and its answer over HTTP, within the limits, without following anything. */
final class Exchange implements AutoCloseable {
    /** Bytes of one header line, and how many of them: beyond these a server is not serving news. */
    private static final int HEADER_LINE = 16_384;

    private static final int HEADERS = 200;

    private final FetchLimits limits;
    private final BodyReader bodies;
    private final GuardedResolver names;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor deadlines;

    /** @param judge of the certificates that sites show */
    Exchange(FetchLimits limits, AddressGuard guard, CertificateJudge judge) {
        this.limits = limits;
        this.bodies = new BodyReader(limits.received(), limits.unpacked());
        this.deadlines = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "fetch-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        // else each request stays in memory until its time would have been up
        deadlines.setRemoveOnCancelPolicy(true);
        this.names = new GuardedResolver(guard, limits.connect());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setMaxConnPerRoute(limits.connections())
                        .setMaxConnTotal(200)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout(limits.connect()))
                                .setSocketTimeout(timeout(limits.response()))
                                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .build())
                        .setDefaultTlsConfig(TlsConfig.custom()
                                .setHandshakeTimeout(timeout(limits.connect()))
                                .build())
                        .setTlsSocketStrategy(ClientTlsStrategyBuilder.create()
                                .setSslContext(judge.context())
                                .buildClassic())
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(HEADER_LINE)
                                        .setMaxHeaderCount(HEADERS)
                                        .build())
                                .responseParserFactory(AnswerHeadParser::new)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout(limits.total()))
                        .setResponseTimeout(timeout(limits.response()))
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(limits.userAgent())
                // redirects are followed by the Fetcher, bodies unpacked by the BodyReader, each under its own limits
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .evictExpiredConnections()
                .build();
    }

    /**
     * @param headers by name in any case; the last of several with one name
     * @param body empty where the status is not a success
     */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        @Nullable
        String header(String name) {
            return headers.get(name);
        }
    }

    /**
     * Asks once; a second time only where a kept connection turns out to be closed by the server.
     *
     * @param deadline of {@link System#nanoTime()}
     * @throws SocketTimeoutException past a limit of time
     * @throws AddressRefusedException when the host is not one to go to
     */
    Answer get(URI address, Map<String, String> headers, long deadline) throws IOException {
        try {
            return ask(address, headers, deadline);
        } catch (NoHttpResponseException e) {
            return ask(address, headers, deadline);
        }
    }

    private Answer ask(URI address, Map<String, String> headers, long deadline) throws IOException {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            throw late();
        }
        HttpGet request = new HttpGet(address);
        request.setHeader("Accept-Encoding", BodyReader.ACCEPTED);
        if (limits.from() != null) {
            request.setHeader("From", limits.from());
        }
        headers.forEach(request::setHeader);
        AtomicBoolean cut = new AtomicBoolean();
        ScheduledFuture<?> alarm = deadlines.schedule(
                () -> {
                    cut.set(true);
                    request.cancel();
                },
                left,
                TimeUnit.NANOSECONDS);
        try {
            return client.execute(request, response -> answer(request, response));
        } catch (IOException | RuntimeException e) {
            if (cut.get()) {
                throw late();
            }
            throw e;
        } finally {
            alarm.cancel(false);
        }
    }

    private Answer answer(HttpGet request, ClassicHttpResponse response) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.getHeaders()) {
            headers.put(header.getName(), header.getValue());
        }
        byte[] body = new byte[0];
        HttpEntity entity = response.getEntity();
        if (entity != null && response.getCode() / 100 == 2) {
            try {
                body = bodies.read(entity.getContent(), headers.get("Content-Encoding"));
            } catch (IOException e) {
                // else the client would read the rest to save the connection
                request.cancel();
                throw e;
            }
        } else if (entity != null && (entity.getContentLength() < 0 || entity.getContentLength() > 65_536)) {
            request.cancel();
        }
        return new Answer(response.getCode(), headers, body);
    }

    private SocketTimeoutException late() {
        return new SocketTimeoutException(
                "no complete answer within " + limits.total().toSeconds() + " seconds");
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        names.close();
        client.close();
    }
}
