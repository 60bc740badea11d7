package io.attesta.change.calendar;

import static io.attesta.change.calendar.Changes.window;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpansTest {

  private static Window at(int from, int to) {
    return window("2031-01-01T%02d:00:00Z".formatted(from), "2031-01-01T%02d:00:00Z".formatted(to));
  }

  @Test
  void windowsThatOnlyTouchDoNotOverlap() {
    assertThat(at(1, 3).overlaps(at(3, 5))).isFalse();
    assertThat(at(1, 4).overlap(at(3, 5))).isEqualTo(at(3, 4));
  }

  @Test
  void overlappingAndTouchingWindowsAreMerged() {
    assertThat(Spans.merged(List.of(at(5, 6), at(1, 3), at(2, 4), at(4, 5), at(8, 9))))
        .containsExactly(at(1, 6), at(8, 9));
  }

  @Test
  void whatIsLeftOfAWindowIsFound() {
    assertThat(Spans.without(at(0, 10), List.of(at(2, 3), at(9, 12), at(5, 6))))
        .containsExactly(at(0, 2), at(3, 5), at(6, 9));
    assertThat(Spans.without(at(2, 4), List.of(at(0, 10)))).isEmpty();
    assertThat(Spans.without(at(2, 4), List.of(at(4, 10)))).containsExactly(at(2, 4));
  }

  @Test
  void windowIsCutWhereOthersBeginAndEnd() {
    assertThat(Spans.pieces(at(2, 8), List.of(at(0, 4), at(3, 10))))
        .containsExactly(at(2, 3), at(3, 4), at(4, 8));
  }
}
