package io.attesta.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is on offer, for whom, and who says so. */
@AttestaTest
class OfferingsTest {

  private static final String ALL = "/api/v1/offerings";

  private final int port;

  OfferingsTest(@LocalServerPort int port) {
    this.port = port;
  }

  @Test
  void everybodySeesWhatIsForEverybody() {
    assertThat(keys("requester")).contains("new-notebook", "shared-mailbox");
  }

  @Test
  void whatIsForAGroupDoesNotExistForOthers() {
    put("test-for-agents", with("groups", List.of("service-desk")));
    assertThat(keys("agent")).contains("test-for-agents");
    assertThat(keys("requester")).doesNotContain("test-for-agents");
    assertThat(as("requester").get(ALL + "/test-for-agents").status()).isEqualTo(404);
    assertThat(order("requester", "test-for-agents").status()).isEqualTo(400);
    assertThat(order("agent", "test-for-agents").status()).isEqualTo(201);
  }

  @Test
  void whatIsForACustomerIsForItsPeople() {
    Map<String, Object> contact = Map.of("name", "Ben Okafor", "email", "agent@attesta.example");
    as("admin")
        .put("/api/v1/customers/test-bens", Map.of("name", "Bens", "contacts", List.of(contact)));
    put("test-for-bens", with("customers", List.of("test-bens")));
    assertThat(keys("agent")).contains("test-for-bens");
    assertThat(keys("requester")).doesNotContain("test-for-bens");
  }

  @Test
  void whatIsNoLongerOnOfferCannotBeOrdered() {
    put("test-gone", with("active", false));
    assertThat(keys("requester")).doesNotContain("test-gone");
    assertThat(order("requester", "test-gone").status()).isEqualTo(400);
  }

  @Test
  void anOrderAsksWhatTheFormOfTheOfferingAsks() {
    Rest.Answer form = as("requester").get(ALL + "/shared-mailbox/form");
    assertThat(form.body().toString()).contains("mailboxName");
    Rest.Answer refused = order("requester", "shared-mailbox");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder(
            "details.mailboxName", "details.mailboxOwner", "details.mailboxMembers");
    assertThat(as("requester").get(ALL + "/test-for-agents/form").status()).isEqualTo(404);
  }

  @Test
  void whatIsOrderedIsNotExchangedAfterwards() {
    put("test-fixed", body());
    String number = order("requester", "test-fixed").text("number");
    String path = "/api/v1/work-items/" + number;
    Rest.Answer edited =
        as("agent")
            .with("If-Match", as("agent").get(path).header("ETag"))
            .patch(path, Map.of("details", Map.of("offering", "new-notebook")));
    assertThat(edited.status()).isEqualTo(400);
    assertThat(edited.body().toString()).contains("fixed");
  }

  @Test
  void thoseWhoAnswerForServicesEditAndEveryVersionIsKept() {
    assertThat(as("agent").put(ALL + "/test-edited", body()).status()).isEqualTo(403);
    assertThat(as("agent").get(ALL + "?all=true").status()).isEqualTo(403);
    put("test-edited", body());
    assertThat(as("service-owner").put(ALL + "/test-edited", body()).status()).isEqualTo(428);
    String tag = as("service-owner").get(ALL + "/test-edited").header("ETag");
    Rest owner = as("service-owner").with("If-Match", tag);
    assertThat(owner.put(ALL + "/test-edited", with("name", "Renamed")).status()).isEqualTo(200);
    assertThat(owner.put(ALL + "/test-edited", body()).status()).isEqualTo(412);
    var versions = as("service-owner").get(ALL + "/test-edited/versions").body().path("items");
    assertThat(versions.findValuesAsText("changedBy"))
        .containsExactly("service-owner", "service-owner");
    assertThat(versions.get(0).path("content").path("name").asText()).isEqualTo("Renamed");
    assertThat(as("agent").get(ALL + "/test-edited/versions").status()).isEqualTo(403);
  }

  @Test
  void whatAnOfferingNamesHasToExist() {
    Map<String, Object> wrong = body();
    wrong.put("service", "no-such");
    wrong.put("form", "no-such");
    wrong.put("groups", List.of("no-such"));
    wrong.put("customers", List.of("no-such"));
    wrong.put("steps", List.of(Map.of("name", "Do", "group", "no-such", "duration", "soon")));
    Rest.Answer refused = as("service-owner").put(ALL + "/test-wrong", wrong);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder(
            "service", "form", "groups[0]", "customers[0]", "steps[0].group", "steps[0].duration");
    assertThat(as("service-owner").put(ALL + "/Wrong_key", body()).status()).isEqualTo(400);
  }

  private Rest as(String user) {
    return new Rest(port, user);
  }

  private List<String> keys(String user) {
    return StreamSupport.stream(as(user).get(ALL).body().path("items").spliterator(), false)
        .map(offering -> offering.path("key").asText())
        .toList();
  }

  private void put(String key, Map<String, Object> body) {
    Rest.Answer answer = as("service-owner").put(ALL + "/" + key, body);
    assertThat(answer.status()).as(answer.body().toString()).isIn(201, 428);
  }

  private Rest.Answer order(String user, String key) {
    return as(user)
        .post(
            "/api/v1/work-items",
            Map.of("practice", "request", "details", Map.of("offering", key)));
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> body = body();
    body.put(field, value);
    return body;
  }

  private static Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", "Offering of a test");
    body.put("service", "workplace");
    body.put("risk", "LOW");
    body.put("steps", List.of(Map.of("name", "Do it", "group", "service-desk")));
    return body;
  }
}
