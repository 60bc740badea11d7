package io.attesta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class PeopleTest {

  private static final String PATH = "/api/v1/people";

  @LocalServerPort int port;

  @Test
  void everybodyMayAskForNames() {
    JsonNode found = as("requester").get(PATH + "?id=agent&id=nobody-here&id=system").body();
    assertThat(found.at("/items").findValuesAsText("id")).containsExactly("agent", "system");
    assertThat(found.at("/items").findValuesAsText("name"))
        .containsExactly("Ben Okafor", "Attesta");
    assertThat(found.at("/items/0/groups").isNull()).isTrue();
  }

  @Test
  void oneCallNamesAHundredPeopleAtMost() {
    String ids =
        IntStream.rangeClosed(1, 101).mapToObj(i -> "id=p" + i).collect(Collectors.joining("&"));
    assertThat(as("agent").get(PATH + "?" + ids).status()).isEqualTo(400);
  }

  @Test
  void thoseWhoWorkFindPeopleByNameAndId() {
    assertThat(ids(as("agent").get(PATH + "?q=okaf"))).containsExactly("agent");
    assertThat(ids(as("cab-1").get(PATH + "?q=CAB-"))).contains("cab-1", "cab-5");
    assertThat(ids(as("agent").get(PATH + "?q=%25"))).isEmpty();
    assertThat(ids(as("agent").get(PATH + "?q=Nobody"))).isEmpty();
    assertThat(as("agent").get(PATH + "?q=%20").status()).isEqualTo(400);
    assertThat(as("requester").get(PATH + "?q=okaf").status()).isEqualTo(403);
  }

  @Test
  void administratorsAndAuditorsSeeWhoIsInWhichGroup() {
    JsonNode cab = as("auditor").get(PATH + "?group=emergency-cab").body().path("items");
    assertThat(cab.findValuesAsText("id")).contains("cab-1", "cab-2").doesNotContain("cab-3");
    assertThat(cab.get(0).path("groups").toString()).contains("change-advisory-board");
    assertThat(as("agent").get(PATH + "?group=emergency-cab").status()).isEqualTo(403);
    assertThat(as("agent").get(PATH).status()).isEqualTo(403);
  }

  @Test
  void allPeopleComeInPages() {
    JsonNode first = as("admin").get(PATH + "?limit=3").body();
    JsonNode second =
        as("admin").get(PATH + "?limit=3&cursor=" + first.path("next").asText()).body();
    List<String> ids = first.path("items").findValuesAsText("id");
    ids.addAll(second.path("items").findValuesAsText("id"));
    assertThat(ids).hasSize(6).isSorted().doesNotHaveDuplicates();
    assertThat(second.toString()).doesNotContain("no-setup");
  }

  @Test
  void groupsAndServicesHaveNames() {
    assertThat(as("requester").get("/api/v1/groups").body().toString())
        .contains("{\"key\":\"service-desk\",\"name\":\"Service desk\"}");
    as("admin")
        .put(
            "/api/v1/services/people-mail", java.util.Map.of("name", "Post", "criticality", "LOW"));
    JsonNode named = as("requester").get("/api/v1/services?key=people-mail&key=no-such").body();
    assertThat(named.path("items").findValuesAsText("name")).containsExactly("Post");
  }

  private static List<String> ids(Rest.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().path("items").findValuesAsText("id");
  }

  private Rest as(String user) {
    return new Rest(port, user);
  }
}
