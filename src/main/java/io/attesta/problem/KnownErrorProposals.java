package io.attesta.problem;

import io.attesta.cmdb.NamedItems;
import io.attesta.work.FactSource;
import io.attesta.work.WorkItemView;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows whoever opens a form of an incident which known errors it may be. */
@Component
class KnownErrorProposals implements FactSource {

  private static final Set<String> ASKING = Set.of(Problems.INCIDENT, Problems.PRACTICE);
  private static final int MOST = 3;
  private static final int MOST_WORDS = 40;

  private final KnownErrorTable table;

  KnownErrorProposals(KnownErrorTable table) {
    this.table = table;
  }

  /** What decisions do not need is looked up for people only. */
  @Override
  public Map<String, Object> facts(WorkItemView item) {
    return Map.of();
  }

  @Override
  public Map<String, Object> shown(WorkItemView item) {
    if (!ASKING.contains(item.practice())) {
      return Map.of();
    }
    List<KnownError> likely =
        of(item).stream().filter(found -> !found.number().equals(item.number())).toList();
    return likely.isEmpty()
        ? Map.of()
        : Map.of(
            "knownErrorMatches",
            likely.stream()
                .limit(MOST)
                .map(KnownErrorProposals::told)
                .collect(Collectors.joining("; ")));
  }

  private List<KnownError> of(WorkItemView item) {
    return table.like(words(item), NamedItems.of(item), item.service(), MOST + 1);
  }

  /** Words long enough to mean something, as letters and digits. */
  static List<String> words(WorkItemView item) {
    String text = item.title() + " " + (item.description() == null ? "" : item.description());
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= 4)
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  private static String told(KnownError error) {
    return Arrays.asList(error.number(), error.title(), error.workaround()).stream()
        .filter(part -> part != null)
        .collect(Collectors.joining(" · "));
  }
}
