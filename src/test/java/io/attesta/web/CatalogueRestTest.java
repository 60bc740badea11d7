package io.attesta.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class CatalogueRestTest {

  @LocalServerPort int port;
  private final Catalogue catalogue;

  @Autowired
  CatalogueRestTest(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Test
  void aServiceIsAddedReadAndReplaced() {
    Caller owner = Caller.script(port, "service-owner");
    String path = "/api/v1/services/replaced";
    var added = owner.call("PUT", path, service("First", "LOW"));
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(added.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(catalogue.find("replaced").orElseThrow().criticality()).isEqualTo("LOW");

    assertThat(owner.call("PUT", path, service("Second", "HIGH")).statusCode()).isEqualTo(428);
    assertThat(owner.call("PUT", path, service("Second", "HIGH"), "If-Match", "\"9\"").statusCode())
        .isEqualTo(412);
    var changed = owner.call("PUT", path, service("Second", "HIGH"), "If-Match", "\"1\"");
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.headers().firstValue("ETag")).contains("\"2\"");
    assertThat(owner.get(path).body()).contains("\"name\":\"Second\"").contains("\"version\":2");
    assertThat(catalogue.find("replaced").orElseThrow().criticality()).isEqualTo("HIGH");
  }

  @Test
  void onlyThoseWhoAnswerForServicesEdit() {
    for (String user : List.of("agent", "requester", "auditor", "integrator", "process-owner")) {
      var answer =
          Caller.script(port, user).call("PUT", "/api/v1/services/not-mine", service("No", "LOW"));
      assertThat(answer.statusCode()).as(user).isEqualTo(403);
    }
    assertThat(catalogue.find("not-mine")).isEmpty();
    for (String user : List.of("service-owner", "service-level-manager", "admin")) {
      var answer =
          Caller.script(port, user)
              .call("PUT", "/api/v1/services/by-" + user, service("Yes", "LOW"));
      assertThat(answer.statusCode()).as(user).isEqualTo(201);
    }
  }

  @Test
  void aMissingServiceIsNotFound() {
    var answer = Caller.script(port, "agent").get("/api/v1/services/never-was");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"code\":\"not-found\"");
  }

  @Test
  void theListIsWalkedByItsCursor() {
    catalogue.ensure(List.of(entry("walk-1"), entry("walk-2"), entry("walk-3"), entry("walk-4")));
    Caller agent = Caller.script(port, "agent");
    String seen = "";
    String cursor = "";
    do {
      String page = agent.get("/api/v1/services?limit=3" + cursor).body();
      seen += page;
      Matcher next = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(page);
      cursor = next.find() ? "&cursor=" + next.group(1) : null;
    } while (cursor != null);
    assertThat(seen.split("\"key\":\"walk-", -1)).hasSize(5);
    assertThat(seen.split("\"key\":\"payroll\"", -1)).hasSize(2);
  }

  @Test
  void ensuringAKnownServiceChangesNothing() {
    catalogue.ensure(List.of(new ServiceEntry("payroll", "Other", "LOW", null, null, null)));
    assertThat(catalogue.find("payroll").orElseThrow().name()).isEqualTo("Payroll");
  }

  @Test
  void aCustomerIsAddedReadAndReplaced() {
    Caller manager = Caller.script(port, "service-level-manager");
    String path = "/api/v1/customers/north-region";
    String body =
        "{\"name\":\"North\",\"contacts\":[{\"name\":\"Nora\",\"email\":\"nora@attesta.example\"}]}";
    assertThat(manager.call("PUT", path, body).statusCode()).isEqualTo(201);
    assertThat(manager.call("PUT", path, body).statusCode()).isEqualTo(428);
    assertThat(manager.call("PUT", path, body, "If-Match", "\"1\"").statusCode()).isEqualTo(200);
    assertThat(Caller.script(port, "agent").get(path).body())
        .contains("\"name\":\"Nora\"")
        .contains("\"active\":true");
    assertThat(Caller.script(port, "agent").call("PUT", path, body).statusCode()).isEqualTo(403);
    assertThat(manager.call("PUT", path, body.replace("nora@", "nora")).statusCode())
        .isEqualTo(400);
  }

  private static ServiceEntry entry(String key) {
    return new ServiceEntry(key, key, "LOW", null, null, null);
  }

  private static String service(String name, String criticality) {
    return "{\"name\":\"" + name + "\",\"criticality\":\"" + criticality + "\"}";
  }
}
