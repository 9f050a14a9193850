package newsfold.gather;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a host that the guard lets through, in time. The client connects to what this returns and to nothing
 * else.
 */
final class GuardedResolver implements DnsResolver, AutoCloseable {
    private final AddressGuard guard;
    private final Duration longest;

    /** A lookup can't be interrupted: one that hangs is left behind here until the system gives it up. */
    private final ExecutorService lookups = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fetch-names");
        thread.setDaemon(true);
        return thread;
    });

    GuardedResolver(AddressGuard guard, Duration longest) {
        this.guard = guard;
        this.longest = longest;
    }

    /** A name that was not found out in time. */
    static final class TooSlowException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        TooSlowException(String host) {
            super(host);
        }
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        Future<List<InetSocketAddress>> lookup = lookups.submit(() -> guard.resolve(host, port));
        try {
            return lookup.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            lookup.cancel(true);
            throw new TooSlowException(host);
        } catch (InterruptedException e) {
            lookup.cancel(true);
            Thread.currentThread().interrupt();
            throw new TooSlowException(host);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException unknown) {
                throw unknown;
            }
            throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new UnknownHostException(host + " was asked for without a port");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }
}
