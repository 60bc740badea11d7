package io.attesta.problem;

import java.util.List;

/**
 * Incidents that have something in common and belong to no problem.
 *
 * @param kind {@code configurationItem}, {@code serviceCategory} or {@code words}
 * @param key what they have in common; the same trend has the same key again
 * @param configurationItem key of the configuration item; null for other kinds
 * @param services keys of the services they name
 * @param category null for other kinds
 * @param before how many there were in the same time before
 * @param incidents numbers, the newest first
 */
record Trend(
    String kind,
    String key,
    String configurationItem,
    List<String> services,
    String category,
    int before,
    List<String> incidents) {

  static final String BY_ITEM = "configurationItem";
  static final String BY_CATEGORY = "serviceCategory";
  static final String BY_WORDS = "words";

  /** As many as before is 100; null when there were none before. */
  Integer percent() {
    return before == 0 ? null : (int) Math.round(100.0 * incidents.size() / before);
  }

  /** The service, when all of them name the same. */
  String service() {
    return services.size() == 1 ? services.get(0) : null;
  }
}
