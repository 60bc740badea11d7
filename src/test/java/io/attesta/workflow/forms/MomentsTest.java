package io.attesta.workflow.forms;

import static io.attesta.workflow.forms.FormFixture.NOW;
import static io.attesta.workflow.forms.FormFixture.faults;
import static io.attesta.workflow.forms.FormFixture.form;
import static io.attesta.workflow.forms.FormFixture.submit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Moments that are bound to the present and to each other; it is 2026-03-11T11:00Z. */
class MomentsTest {

  private static final Form OUTAGE =
      form(
          "{'type':'datetime','key':'from','subtype':'datetime',"
              + "'properties':{'within':'P10D','preset':'openedAt'}},"
              + "{'type':'datetime','key':'until','subtype':'datetime',"
              + "'properties':{'within':'P10D','notBefore':'from','preset':'now'}}");

  private static Map<String, Object> outage(String from, String until) {
    return Map.of("from", from, "until", until);
  }

  @Test
  void momentsAreComparedWhateverTheirOffsets() {
    assertThat(faults(submit(OUTAGE, outage("2026-03-11T11:00+01:00", "2026-03-11T10:00Z"))))
        .isEmpty();
    assertThat(faults(submit(OUTAGE, outage("2026-03-11T10:00Z", "2026-03-11T10:59+01:00"))))
        .containsExactly("until:before-begin");
  }

  @Test
  void theEndIsHeldAgainstABeginThatIsKnown() {
    Map<String, Object> known = Map.of("from", "2026-03-11T10:00Z");
    Map<String, Object> sent = Map.of("until", "2026-03-11T09:59Z");
    assertThat(faults(OUTAGE.check(sent, known, NOW))).containsExactly("until:before-begin");
  }

  @Test
  void whatHasNotHappenedOrIsTooLongAgoIsRefused() {
    assertThat(faults(submit(OUTAGE, outage("2026-03-11T11:05Z", "2026-03-11T11:06Z"))))
        .containsExactly("until:future");
    assertThat(faults(submit(OUTAGE, Map.of("from", "2026-03-01T10:59Z"))))
        .containsExactly("from:too-long-ago");
    assertThat(faults(submit(OUTAGE, Map.of("from", "2026-03-01T11:00Z")))).isEmpty();
  }

  @Test
  void aMomentWithoutOffsetIsNone() {
    assertThat(faults(submit(OUTAGE, Map.of("from", "2026-03-11T10:00"))))
        .containsExactly("from:no-offset");
  }

  @Test
  void whatNobodyHasFilledIsPresetAndWhatSomebodyClearedIsNot() {
    Map<String, Object> known = OUTAGE.preset(Map.of("openedAt", "2026-03-11T08:30Z"), NOW);
    assertThat(OUTAGE.check(Map.of(), known, NOW).values())
        .containsEntry("from", "2026-03-11T08:30Z")
        .containsEntry("until", "2026-03-11T11:00Z");
    Map<String, Object> cleared = new HashMap<>();
    cleared.put("from", null);
    assertThat(OUTAGE.check(cleared, known, NOW).values()).containsEntry("from", null);
    assertThat(OUTAGE.preset(Collections.singletonMap("from", "2026-03-10T08:30Z"), NOW))
        .containsEntry("from", "2026-03-10T08:30Z");
  }
}
