package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A service goes live through a release with passed tests, and no other way. */
@AttestaTest
class ServiceGoesLiveTest extends ReleaseStory {

  ServiceGoesLiveTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @Test
  void aNewServiceIsPlannedUntilARelease() {
    String service = service("test-live-planned");
    assertThat(read(service).text("state")).isEqualTo("PLANNED");
    assertThat(live(service, null).text("code")).isEqualTo("release-required");
    assertThat(item(service)).isEqualTo("planned");
    Rest.Answer created =
        desk.as("service-owner")
            .put(
                "/api/v1/services/test-live-at-once",
                Map.of("name", "At once", "criticality", "LOW", "state", "LIVE"));
    assertThat(created.status()).isEqualTo(409);
    assertThat(desk.as("admin").get("/api/v1/services/test-live-at-once").status()).isEqualTo(404);
  }

  @Test
  void aReleaseThatIsNotDeployedOrForSomethingElseBringsNothingLive() {
    String service = service("test-live-early");
    String change = approvedRelease("pipeline");
    assertThat(refusal(service)).contains("no change for the service");
    isFor(change, service);
    assertThat(refusal(service)).contains("not been deployed");
    assertThat(live(service, change).status()).isEqualTo(409);
    assertThat(live(service, "REL-999999").status()).isEqualTo(404);
  }

  @Test
  void aDeployedReleaseWithPassedTestsBringsItLiveAndIsKept() {
    String service = service("test-live-ready");
    String change = approvedRelease("pipeline");
    isFor(change, service);
    pipelineDoes("deploy");
    Rest.Answer live = live(service, number);
    assertThat(live.status()).as(live.body().toString()).isEqualTo(200);
    assertThat(live.text("state")).isEqualTo("LIVE");
    assertThat(live.text("liveBy")).isEqualTo(number);
    assertThat(item(service)).isEqualTo("live");
    Rest.Answer edited = put(service, Map.of("description", "Edited"));
    assertThat(edited.text("state")).isEqualTo("LIVE");
    assertThat(edited.text("liveBy")).isEqualTo(number);
    assertThat(put(service, Map.of("retired", true)).text("state")).isEqualTo("RETIRED");
    assertThat(live(service, null).status()).isEqualTo(409);
  }

  @Test
  void aTestThatFailedLaterBringsNothingLive() {
    String service = service("test-live-failed");
    String change = approvedRelease("pipeline");
    isFor(change, service);
    pipelineDoes("deploy");
    jdbc.sql("update release_test set result = 'failed' where change_number = ?")
        .param(change)
        .update();
    assertThat(refusal(service)).contains("Tests");
  }

  private String refusal(String service) {
    Rest.Answer refused = live(service, number);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("code")).isEqualTo("not-ready");
    return refused.text("detail");
  }

  private String service(String key) {
    Map<String, Object> body = Map.of("name", key, "criticality", "LOW");
    assertThat(desk.as("service-owner").put("/api/v1/services/" + key, body).status())
        .isEqualTo(201);
    return key;
  }

  private Rest.Answer read(String service) {
    return desk.as("admin").get("/api/v1/services/" + service);
  }

  private String item(String service) {
    return desk.as("admin").get("/api/v1/configuration-items/" + service).text("state");
  }

  private Rest.Answer live(String service, String release) {
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("state", "LIVE");
    more.put("release", release);
    return put(service, more);
  }

  private Rest.Answer put(String service, Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>(more);
    body.put("name", service);
    body.put("criticality", "LOW");
    return desk.as("admin")
        .with("If-Match", read(service).header("ETag"))
        .put("/api/v1/services/" + service, body);
  }

  private void isFor(String change, String service) {
    jdbc.sql("update work_item set service = ? where number = ?").params(service, change).update();
  }
}
