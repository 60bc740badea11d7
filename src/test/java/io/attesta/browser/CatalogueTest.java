package io.attesta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.attesta.Rest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ordering from the catalogue, in the browser. */
@BrowserTest
class CatalogueTest {

  private static Chromium chromium;

  private final int port;

  CatalogueTest(@LocalServerPort int port) {
    this.port = port;
  }

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void aRequesterFindsAndOrders() {
    WorkspacePage workspace = page("requester", ColorScheme.LIGHT);
    workspace.go("/catalogue");
    workspace.text("New notebook").waitFor();
    workspace.picture("catalogue");
    assertThat(workspace.accessibilityFaults()).isEmpty();
    workspace.page.getByLabel("Search the catalogue").fill("mailbox");
    workspace.text("Shared mailbox").click();
    workspace.form().waitFor();
    workspace.page.getByLabel("Name of the mailbox").fill("orders.south");
    workspace.page.getByLabel("Who answers for it").fill("Jonas Weber");
    workspace.page.getByLabel("Who reads it").fill("Mina Sato");
    workspace.picture("catalogue-order");
    assertThat(workspace.accessibilityFaults()).isEmpty();
    workspace.send("Order");
    workspace.page.waitForURL("**/REQ-*");
    String number = workspace.page.url().replaceAll(".*/", "");
    Rest.Answer item = new Rest(port, "agent").get("/api/v1/work-items/" + number);
    assertThat(item.text("title")).isEqualTo("Shared mailbox");
    assertThat(item.body().path("details").path("mailboxName").asText()).isEqualTo("orders.south");
    assertThat(workspace.complaints).isEmpty();
  }

  @Test
  void itIsReadableInTheDarkAndOnAPhone() {
    WorkspacePage workspace = page("requester", ColorScheme.DARK);
    workspace.page.setViewportSize(390, 844);
    for (String path : new String[] {"/catalogue", "/catalogue/new-notebook"}) {
      workspace.go(path);
      workspace.text("New notebook").waitFor();
      assertThat(workspace.accessibilityFaults()).isEmpty();
      assertThat((int) workspace.page.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(390);
      workspace.picture(path.substring(1).replace('/', '-') + "-phone");
    }
  }

  private WorkspacePage page(String user, ColorScheme scheme) {
    return chromium.enter(port, user, scheme);
  }
}
