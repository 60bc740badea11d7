package io.attesta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class GroupRightsTest {

  @LocalServerPort int port;

  @Test
  void overseersSeeWhatEachGroupMay() {
    var groups = new Rest(port, "process-owner").get("/api/v1/group-rights").body().path("items");
    assertThat(groups.findValuesAsText("key")).contains("requesters", "service-desk");
    groups.forEach(
        group -> {
          if (group.path("key").asText().equals("technical-support")) {
            assertThat(group.path("edits").asBoolean()).isTrue();
            assertThat(group.at("/starts/0").asText()).isEqualTo("change");
          }
        });
  }

  @Test
  void nobodyElseDoes() {
    assertThat(new Rest(port, "agent").get("/api/v1/group-rights").status()).isEqualTo(403);
    assertThat(new Rest(port, "requester").get("/api/v1/group-rights").status()).isEqualTo(403);
  }
}
