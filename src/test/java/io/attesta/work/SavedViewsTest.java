package io.attesta.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class SavedViewsTest {

  private static final String PATH = "/api/v1/views";

  @LocalServerPort int port;

  @Test
  void aViewIsKeptChangedAndRemoved() {
    Rest.Answer added = add("technician", "Urgent", null);
    assertThat(added.status()).isEqualTo(201);
    String path = added.header("Location");
    assertThat(added.body().at("/filter/priority").asText()).isEqualTo("P1");
    assertThat(names("technician")).contains("Urgent");

    Map<String, Object> renamed = view("Most urgent", null);
    assertThat(as("technician").put(path, renamed).status()).isEqualTo(428);
    Rest.Answer changed =
        as("technician").with("If-Match", added.header("ETag")).put(path, renamed);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text("name")).isEqualTo("Most urgent");
    assertThat(as("technician").with("If-Match", added.header("ETag")).put(path, renamed).status())
        .isEqualTo(412);
    Rest owner = as("technician").with("If-Match", changed.header("ETag"));
    assertThat(owner.call("DELETE", path, null, "application/json").status()).isEqualTo(204);
    assertThat(as("technician").get(path).status()).isEqualTo(404);
  }

  @Test
  void onesOwnViewDoesNotExistForOthers() {
    String path = add("technician", "Nobody's business", null).header("Location");
    assertThat(as("implementer").get(path).status()).isEqualTo(404);
    assertThat(names("implementer")).doesNotContain("Nobody's business");
  }

  @Test
  void aSharedViewIsSeenByTheGroupAndChangedByItsOwner() {
    String path = add("technician", "Of us all", "technical-support").header("Location");
    assertThat(names("implementer")).contains("Of us all");
    assertThat(names("agent")).doesNotContain("Of us all");
    Rest colleague = as("implementer").with("If-Match", "\"1\"");
    assertThat(colleague.put(path, view("Mine now", null)).status()).isEqualTo(403);
    assertThat(colleague.call("DELETE", path, null, "application/json").status()).isEqualTo(403);
    assertThat(add("technician", "Of others", "service-desk").status()).isEqualTo(400);
  }

  @Test
  void aNameIsUsedOnce() {
    assertThat(add("auditor", "Findings", null).status()).isEqualTo(201);
    assertThat(add("auditor", "FINDINGS", null).text("code")).isEqualTo("name-in-use");
    String other = add("auditor", "Others", null).header("Location");
    Rest.Answer clash = as("auditor").with("If-Match", "\"1\"").put(other, view("findings", null));
    assertThat(clash.text("code")).isEqualTo("name-in-use");
    assertThat(add("process-owner", "Findings", null).status()).isEqualTo(201);
  }

  @Test
  void whatIsNoViewIsRefused() {
    Map<String, Object> elsewhere = new HashMap<>(view("Elsewhere", null));
    elsewhere.put("list", "changes");
    assertThat(as("agent").post(PATH, elsewhere).status()).isEqualTo(400);
    assertThat(add("agent", " ", null).status()).isEqualTo(400);
    Map<String, Object> odd = new HashMap<>(view("Odd", null));
    odd.put("filter", Map.of("no parameter", "x"));
    assertThat(as("agent").post(PATH, odd).status()).isEqualTo(400);
    assertThat(as("agent").get(PATH + "?list=none").status()).isEqualTo(400);
  }

  @Test
  void aPersonKeepsFiftyAtMost() {
    for (int i = 1; i <= 50; i++) {
      assertThat(add("top-manager", "View " + i, null).status()).isEqualTo(201);
    }
    assertThat(add("top-manager", "One more", null).text("code")).isEqualTo("too-many-views");
  }

  private Rest.Answer add(String user, String name, String group) {
    return as(user).post(PATH, view(name, group));
  }

  private static Map<String, Object> view(String name, String group) {
    Map<String, Object> view = new HashMap<>();
    view.put("list", "inbox");
    view.put("name", name);
    view.put("filter", Map.of("priority", "P1", "whose", "mine"));
    view.put("group", group);
    return view;
  }

  private List<String> names(String user) {
    return as(user).get(PATH + "?list=inbox").body().path("items").findValuesAsText("name");
  }

  private Rest as(String user) {
    return new Rest(port, user);
  }
}
