package org.delinq.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The machine's headless Chromium, and what it had to say about the pages it opened. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  private Browser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
  }

  /** Starts it. Without it the test is skipped, or fails where the build says that it is there. */
  static Browser start() {
    boolean there = Files.isExecutable(CHROMIUM);
    if (Boolean.getBoolean("delinq.browser.required")) {
      assertThat(there).as(CHROMIUM + " is there").isTrue();
    }
    Assumptions.assumeTrue(there, "no " + CHROMIUM);
    return new Browser();
  }

  /** A page opened from its file in a window of that width. */
  Page open(Path file, int width, boolean scripts) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(scripts));
    Page page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.onRequest(request -> requests.add(request.url()));
    page.navigate(file.toUri().toString());
    return page;
  }

  /** Everything on the console since the start. */
  List<String> complaints() {
    return complaints;
  }

  /** Everything asked for since the start. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
