package io.attesta.reporting.board;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * A dashboard as people write it.
 *
 * @param translations the name in other languages than English, by language tag
 */
record DashboardBody(
    @NotBlank @Size(max = 100) String name,
    @Size(max = 20) Map<@Size(max = 10) String, @NotBlank @Size(max = 100) String> translations,
    @Size(max = 50) List<@NotBlank String> groups,
    @NotNull @Size(max = DashboardBody.MOST_WIDGETS) List<@Valid @NotNull Widget> widgets) {

  static final int MOST_WIDGETS = 24;

  DashboardBody {
    translations = translations == null ? Map.of() : translations;
    groups = groups == null ? List.of() : groups.stream().distinct().toList();
  }

  /** The same under another name, for whoever copies it. */
  DashboardBody copiedAs(String other) {
    return new DashboardBody(other, Map.of(), List.of(), widgets);
  }

  static DashboardBody of(Dashboard known) {
    return new DashboardBody(known.name(), known.translations(), known.groups(), known.widgets());
  }
}
