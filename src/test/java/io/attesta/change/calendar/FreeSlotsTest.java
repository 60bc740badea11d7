package io.attesta.change.calendar;

import static io.attesta.change.calendar.Changes.NIGHT;
import static io.attesta.change.calendar.Changes.window;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FreeSlotsTest {

  private static final Window WEEK = window("2031-03-01T22:07:30Z", "2031-03-08T22:00:00Z");

  @Test
  void slotsAreAsLongAsPlannedDoNotOverlapAndAvoidWhatBlocks() {
    var blocked =
        List.of(
            window("2031-03-01T21:00:00Z", "2031-03-02T00:05:00Z"),
            window("2031-03-02T05:00:00Z", "2031-03-03T00:00:00Z"));

    assertThat(FreeSlots.free(WEEK, blocked, NIGHT, 3))
        .containsExactly(
            window("2031-03-02T00:15:00Z", "2031-03-02T04:15:00Z"),
            window("2031-03-03T00:00:00Z", "2031-03-03T04:00:00Z"),
            window("2031-03-03T04:00:00Z", "2031-03-03T08:00:00Z"));
  }

  @Test
  void startsAreOnTheQuarterOfAnHour() {
    assertThat(FreeSlots.free(WEEK, List.of(), NIGHT, 1))
        .containsExactly(window("2031-03-01T22:15:00Z", "2031-03-02T02:15:00Z"));
  }

  @Test
  void nothingIsProposedWhereNothingIsFree() {
    assertThat(FreeSlots.free(WEEK, List.of(WEEK), NIGHT, 3)).isEmpty();
    assertThat(FreeSlots.text(List.of())).isEqualTo("No free slot within 14 days");
  }
}
