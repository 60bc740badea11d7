package io.attesta.change.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Where maintenance windows are agreed for what the change takes down or works on, it lies outside
 * of them. Windows for the same service or class add up.
 */
@Component
class MaintenanceWindowRule implements ConflictRule {

  @Override
  public List<Conflict> conflicts(Subject subject, Window within, Obstacles obstacles) {
    Map<String, List<MaintenanceWindow>> agreed = new LinkedHashMap<>();
    for (MaintenanceWindow window : obstacles.windows()) {
      if (window.concerns(subject)) {
        agreed.computeIfAbsent(window.about(), key -> new ArrayList<>()).add(window);
      }
    }
    List<Conflict> found = new ArrayList<>();
    agreed.forEach((about, windows) -> found.addAll(outside(subject, about, windows, within)));
    return found;
  }

  private static List<Conflict> outside(
      Subject subject, String about, List<MaintenanceWindow> windows, Window within) {
    if (windows.stream().anyMatch(window -> subject.isExempt(window.exempt()))) {
      return List.of();
    }
    List<Window> times =
        windows.stream().flatMap(window -> window.times().within(within).stream()).toList();
    String names = windows.stream().map(MaintenanceWindow::name).collect(Collectors.joining(", "));
    String basis =
        windows.stream().map(w -> w.key() + w.version()).sorted().collect(Collectors.joining(","));
    return Spans.without(within, times).stream()
        .map(
            left ->
                new Conflict(
                    Conflict.Kind.MAINTENANCE_WINDOW,
                    windows.stream().anyMatch(MaintenanceWindow::blocking),
                    null,
                    about,
                    left,
                    subject.footprint().path(about),
                    "Outside of the maintenance windows of " + about + " (" + names + ")",
                    within + " " + basis))
        .toList();
  }
}
