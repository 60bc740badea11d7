package io.attesta.reporting.board;

import io.attesta.identity.Groups;
import io.attesta.identity.Person;
import io.attesta.reporting.Arithmetic;
import io.attesta.reporting.Measure;
import io.attesta.reporting.Measures;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds what is wrong with a dashboard. */
@Component
class DashboardCheck {

  /** What the parts of say, summed, is what the whole says. */
  private static final Set<Arithmetic> ADDS =
      EnumSet.of(Arithmetic.COUNT, Arithmetic.TOTAL, Arithmetic.LEVEL);

  private final Measures measures;
  private final Groups groups;

  DashboardCheck(Measures measures, Groups groups) {
    this.measures = measures;
    this.groups = groups;
  }

  /**
   * @throws Refusal {@code invalid-input} with the fields at fault
   */
  void refuse(DashboardBody body) {
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < body.groups().size(); i++) {
      group("groups[" + i + "]", body.groups().get(i), errors);
    }
    Map<String, Measure> known =
        measures.all().stream().collect(Collectors.toMap(Measure::key, Function.identity()));
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < body.widgets().size(); i++) {
      Widget widget = body.widgets().get(i);
      String field = "widgets[" + i + "].";
      widget(field, widget, known.get(widget.measure()), errors);
      if (!ids.add(widget.id())) {
        errors.add(new FieldError(field + "id", "duplicate", "Another widget has it"));
      }
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }

  private void group(String field, String key, List<FieldError> errors) {
    if (!groups.isKnown(key)) {
      errors.add(new FieldError(field, "unknown", "There is no such group"));
    } else if (!readsFigures(key)) {
      errors.add(new FieldError(field, "reads-no-figures", "Members of this group see no figures"));
    }
  }

  private boolean readsFigures(String group) {
    var scope = groups.scopeOf(new Person("member", "Member", Set.of(group)));
    return scope.everything() || !scope.practices().isEmpty();
  }

  private static void widget(
      String field, Widget widget, Measure measure, List<FieldError> errors) {
    if (measure == null) {
      errors.add(new FieldError(field + "measure", "unknown", "There is no such measure"));
    }
    switch (widget.chart()) {
      case NUMBER ->
          require(widget.split() == null, field + "split", "A number is not split", errors);
      case LINE -> bucket(field, widget, errors);
      case BAR ->
          require(
              widget.bucket() != null || widget.split() != null,
              field + "bucket",
              "Bars need periods or a split",
              errors);
      case STACKED -> {
        both(field, widget, errors);
        require(
            measure == null || ADDS.contains(measure.arithmetic()),
            field + "chart",
            "Only what adds up can be stacked",
            errors);
      }
      case HEAT -> both(field, widget, errors);
      case TABLE -> {}
    }
  }

  private static void both(String field, Widget widget, List<FieldError> errors) {
    bucket(field, widget, errors);
    require(widget.split() != null, field + "split", "It needs a split", errors);
  }

  private static void bucket(String field, Widget widget, List<FieldError> errors) {
    require(widget.bucket() != null, field + "bucket", "It needs periods", errors);
  }

  private static void require(
      boolean right, String field, String message, List<FieldError> errors) {
    if (!right) {
      errors.add(new FieldError(field, "unfit", message));
    }
  }
}
