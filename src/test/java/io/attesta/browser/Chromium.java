package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/** The browser of the machine, one for all people of a test class. */
class Chromium implements AutoCloseable {

  private final Playwright playwright = Playwright.create();
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(Path.of("/usr/bin/chromium"))
                  .setArgs(List.of("--no-sandbox")));

  Chromium() {
    setDefaultAssertionTimeout(30_000);
  }

  WorkspacePage enter(int port, String user, ColorScheme scheme) {
    return new WorkspacePage(browser, port, user, scheme);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
