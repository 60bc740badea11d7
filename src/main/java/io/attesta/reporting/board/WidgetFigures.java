package io.attesta.reporting.board;

import io.attesta.reporting.Figure;
import io.attesta.reporting.Measure;
import java.time.LocalDate;
import java.util.List;

/**
 * What a widget shows now.
 *
 * @param widget its id
 * @param measure null where there is no such measure any more
 * @param from first day, inclusive
 * @param until exclusive
 * @param items in the order of the values of the split, then of time
 * @param total the one figure of all the time
 * @param before that of the time before; null where it is not compared
 * @param left how many values of the split are left out, as those that say least
 * @param fault stable code of why there are no figures; null where there are
 */
record WidgetFigures(
    String widget,
    Measure measure,
    LocalDate from,
    LocalDate until,
    List<Figure> items,
    Figure total,
    Figure before,
    int left,
    String fault) {

  static WidgetFigures without(Widget widget, Measure measure, Span.Days days, String fault) {
    return new WidgetFigures(
        widget.id(), measure, days.from(), days.until(), List.of(), null, null, 0, fault);
  }
}
