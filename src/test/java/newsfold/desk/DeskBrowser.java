package newsfold.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The real browser of the tests: the machine's own Chromium, driven by Playwright, which downloads nothing. */
public final class DeskBrowser implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    private DeskBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static DeskBrowser open() {
        String named = System.getenv("CHROMIUM");
        Path chromium = Path.of(named == null ? "/usr/bin/chromium" : named);
        if (!Files.isExecutable(chromium)) {
            throw new AssertionError("This test needs Chromium and finds none at " + chromium
                    + ": install it (Debian: apt-get install -y chromium), or name the program in the environment variable"
                    + " CHROMIUM.");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        // root may not use the sandbox, and nothing but our own pages is opened
                        .setArgs(List.of("--no-sandbox")));
        return new DeskBrowser(playwright, browser);
    }

    /** A window of its own session; nothing outside the server under test is loaded. */
    public Page window(String server, int width, boolean dark) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(server)
                .setViewportSize(width, 900)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        context.setDefaultTimeout(20_000);
        return context.newPage();
    }

    /** One without JavaScript. */
    public Page plainWindow(String server) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(server).setJavaScriptEnabled(false));
        context.setDefaultTimeout(20_000);
        return context.newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
