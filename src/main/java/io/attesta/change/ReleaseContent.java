package io.attesta.change;

import io.attesta.work.WorkItemView;
import java.util.Arrays;
import java.util.List;

/** What a release says of itself in its details. */
final class ReleaseContent {

  static final String PRACTICE = "release";

  private ReleaseContent() {}

  static boolean isRelease(WorkItemView item) {
    return PRACTICE.equals(item.practice());
  }

  /** Numbers of the changes it bundles, in the order they were named. */
  static List<String> changes(WorkItemView release) {
    return words(release, "changes");
  }

  /** What identifies the build; null before it was built. */
  static String build(WorkItemView release) {
    return release.details().path("buildReference").asText(null);
  }

  private static List<String> words(WorkItemView item, String detail) {
    return Arrays.stream(item.details().path(detail).asText("").split("[\\s,;]+"))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
