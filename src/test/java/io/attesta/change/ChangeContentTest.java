package io.attesta.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.work.WorkItemView;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChangeContentTest {

  private static final Instant NOW = Instant.EPOCH;

  private static WorkItemView change(String title, String service, String phase, String details)
      throws JsonProcessingException {
    return new WorkItemView(
        1,
        "CHG-000001",
        "change",
        title,
        null,
        "NEW",
        null,
        phase,
        null,
        "requester",
        null,
        service,
        null,
        null,
        NOW,
        null,
        null,
        null,
        null,
        null,
        new ObjectMapper().readTree(details),
        0);
  }

  @Test
  void orderOfNamesDoesNotMatterAndOrderOfListsDoes() throws Exception {
    String hash = hash("{\"a\":1,\"b\":{\"x\":[1,2],\"y\":null}}");
    assertThat(hash).matches("[0-9a-f]{64}");
    assertThat(hash("{\"b\":{\"y\":null,\"x\":[1,2]},\"a\":1}")).isEqualTo(hash);
    assertThat(hash("{\"a\":1,\"b\":{\"x\":[2,1],\"y\":null}}")).isNotEqualTo(hash);
  }

  private static String hash(String details) throws JsonProcessingException {
    return ChangeContent.hash(change("Title", null, null, details));
  }

  @Test
  void whatTheProcessMovesIsNoContent() throws Exception {
    assertThat(ChangeContent.hash(change("Title", "email", "Vote", "{}")))
        .isEqualTo(ChangeContent.hash(change("Title", "email", "Implement", "{}")));
  }

  @Test
  void changedFieldsAreNamedAlsoWhereOneIsMissing() throws Exception {
    assertThat(
            ChangeContent.changed(
                change("Title", null, null, "{\"plan\":\"A\",\"gone\":1,\"same\":true}"),
                change("Title", "email", "Vote", "{\"plan\":\"B\",\"same\":true,\"new\":2}")))
        .containsExactly("gone", "new", "plan", "service");
  }
}
