package io.attesta.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class NotificationsTest {

  private static final String PATH = "/api/v1/notifications";

  private final int port;
  private final Notifications notifications;
  private final String item = "INC-" + UUID.randomUUID();

  NotificationsTest(@LocalServerPort int port, @Autowired Notifications notifications) {
    this.port = port;
    this.notifications = notifications;
  }

  @BeforeEach
  void tell() {
    notifications.tell("technician", item, "reminder", "For you");
    notifications.tellGroup("technical-support", item, "escalation", "For your group");
    notifications.tell("agent", item, "reminder", "For somebody else");
    notifications.tellGroup("service-desk", item, "escalation", "For another group");
    notifications.tell("group:technical-support-not", item, "reminder", "For nobody");
  }

  @Test
  void aPersonReadsOwnOnesAndThoseOfTheGroupsNewestFirst() {
    assertThat(texts("technician")).containsExactly("For your group", "For you");
    assertThat(texts("agent")).containsExactly("For another group", "For somebody else");
    assertThat(texts("auditor")).isEmpty();
    JsonNode newest = list("technician").get(0);
    assertThat(newest.path("group").asText()).isEqualTo("technical-support");
    assertThat(newest.path("kind").asText()).isEqualTo("escalation");
    assertThat(newest.path("item").asText()).isEqualTo(item);
    assertThat(newest.path("createdAt").asText()).endsWith("Z");
    assertThat(newest.path("readAt").isNull()).isTrue();
  }

  @Test
  void readingIsOnesOwnBusiness() {
    notifications.tellGroup("application-support", item, "escalation", "For all of you");
    notifications.tellGroup("administrators", item, "escalation", "For administrators");
    String id = list("technician").get(0).path("id").asText();
    assertThat(read("technician", id).status()).isEqualTo(204);
    assertThat(read("technician", id).status()).isEqualTo(204);
    assertThat(list("technician").get(0).path("readAt").isNull()).isFalse();
    assertThat(texts("technician", "&unread=true")).containsExactly("For your group", "For you");
  }

  @Test
  void whatWasToldToOthersDoesNotExist() {
    String foreign = list("agent").get(0).path("id").asText();
    assertThat(read("technician", foreign).status()).isEqualTo(404);
    assertThat(read("technician", "999999999").status()).isEqualTo(404);
    assertThat(read("technician", "first").status()).isEqualTo(400);
    assertThat(list("agent").get(0).path("readAt").isNull()).isTrue();
  }

  @Test
  void pagesAreCompleteAndWithoutDoubles() {
    for (int i = 0; i < 5; i++) {
      notifications.tell("technician", item, "reminder", "Number " + i);
    }
    List<String> paged = new ArrayList<>();
    String cursor = "";
    while (cursor != null && paged.size() < 1000) {
      Rest.Answer answer = as("technician").get(PATH + "?limit=3" + cursor);
      assertThat(answer.status()).isEqualTo(200);
      JsonNode page = answer.body();
      page.path("items").forEach(one -> paged.add(one.path("id").asText()));
      cursor = page.path("next").isNull() ? null : "&cursor=" + page.path("next").asText();
    }
    List<String> whole = new ArrayList<>();
    as("technician")
        .get(PATH + "?limit=200")
        .body()
        .path("items")
        .forEach(one -> whole.add(one.path("id").asText()));
    assertThat(paged).doesNotHaveDuplicates().startsWith(whole.toArray(String[]::new));
    assertThat(whole.size()).isGreaterThanOrEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=201",
        "cursor=%25",
        "cursor=YWJj",
        "cursor=MTIzNDU2Nzg5MDEyMzQ1Njc4OTAx"
      })
  void faultyParametersAreRefused(String parameter) {
    assertThat(as("technician").get(PATH + "?" + parameter).status()).isEqualTo(400);
  }

  private Rest as(String user) {
    return new Rest(port, user);
  }

  private Rest.Answer read(String user, String id) {
    return as(user).post(PATH + "/" + id + "/read", "");
  }

  private List<JsonNode> list(String user) {
    return list(user, "");
  }

  private List<JsonNode> list(String user, String more) {
    Rest.Answer answer = as(user).get(PATH + "?limit=200" + more);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return StreamSupport.stream(answer.body().path("items").spliterator(), false)
        .filter(one -> one.path("item").asText().equals(item))
        .toList();
  }

  private List<String> texts(String user) {
    return texts(user, "");
  }

  private List<String> texts(String user, String more) {
    return list(user, more).stream().map(one -> one.path("text").asText()).toList();
  }
}
