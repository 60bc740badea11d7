package io.attesta.workflow.forms;

import static io.attesta.workflow.forms.FormFixture.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in fields that nobody has filled. */
class PresetsTest {

  private static final Instant NOW = Instant.parse("2026-03-11T11:00:42Z");

  private static final Form OUTAGE =
      form(
          "{'type':'datetime','key':'from','subtype':'datetime',"
              + "'properties':{'preset':'openedAt'}},"
              + "{'type':'datetime','key':'until','subtype':'datetime',"
              + "'properties':{'preset':'now'}}");

  private static final Map<String, Object> OPENED = Map.of("openedAt", "2026-03-11T08:30Z");

  @Test
  void whatNobodyHasFilledIsAFactOrThePresentToTheMinute() {
    assertThat(OUTAGE.check(Map.of(), OUTAGE.preset(OPENED, NOW)).values())
        .containsEntry("from", "2026-03-11T08:30Z")
        .containsEntry("until", "2026-03-11T11:00Z");
  }

  @Test
  void whatSomebodyClearedStaysEmpty() {
    Map<String, Object> cleared = new HashMap<>();
    cleared.put("from", null);
    assertThat(OUTAGE.check(cleared, OUTAGE.preset(OPENED, NOW)).values())
        .containsEntry("from", null);
  }

  @Test
  void whatIsKnownAlreadyIsKept() {
    Map<String, Object> known = new HashMap<>(OPENED);
    known.put("from", "2026-03-10T08:30Z");
    assertThat(OUTAGE.preset(known, NOW)).containsEntry("from", "2026-03-10T08:30Z");
  }

  @Test
  void aFactThatIsNotKnownPresetsNothing() {
    assertThat(OUTAGE.preset(Map.of(), NOW)).doesNotContainKey("from");
  }
}
