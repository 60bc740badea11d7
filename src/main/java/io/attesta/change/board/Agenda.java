package io.attesta.change.board;

import io.attesta.identity.Person;
import io.attesta.work.TakenDecisions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a decision, what needs most attention first. */
@Component
@Transactional(readOnly = true)
class Agenda {

  static final String RISK = "change-risk";
  static final String CATEGORY = "change-category";

  private static final int MOST = 300;
  private static final List<String> RISKS = List.of("LOW", "MEDIUM", "HIGH", "VERY_HIGH");

  /** What was not rated comes first: nobody knows that it is harmless. */
  private static final Comparator<AgendaEntry> ATTENTION =
      Comparator.comparing((AgendaEntry e) -> rank(e.change().risk()))
          .thenComparing(e -> e.conflicts().blocking())
          .thenComparing(e -> e.conflicts().warnings())
          .reversed()
          .thenComparing(
              e -> e.change().plannedStart(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(e -> e.change().number());

  private final AgendaTable table;
  private final TakenDecisions decisions;

  Agenda(AgendaTable table, TakenDecisions decisions) {
    this.table = table;
    this.decisions = decisions;
  }

  /**
   * The agenda.
   *
   * @param truncated whether more waits than is told
   */
  record Entries(List<AgendaEntry> items, boolean truncated) {}

  /**
   * What waits for a decision.
   *
   * @param group only what this group votes on or decides; null for all
   * @param mine only what the reader is asked for
   */
  Entries read(Person reader, String group, boolean mine) {
    List<AgendaEntry> votes = table.votes(reader, MOST + 1);
    List<AgendaEntry> single = table.decisions(reader, MOST + 1);
    List<AgendaEntry> all = new ArrayList<>(votes);
    all.addAll(single);
    List<AgendaEntry> asked =
        all.stream().filter(e -> !mine || e.mine()).filter(e -> concerns(e, group)).toList();
    boolean truncated = votes.size() > MOST || single.size() > MOST;
    return new Entries(rated(asked).stream().sorted(ATTENTION).toList(), truncated);
  }

  private static boolean concerns(AgendaEntry entry, String group) {
    return group == null
        || (entry.vote() == null
            ? entry.decision().groups().contains(group)
            : group.equals(entry.vote().group()));
  }

  private List<AgendaEntry> rated(List<AgendaEntry> entries) {
    Map<Long, String> risks = new HashMap<>();
    Map<Long, String> categories = new HashMap<>();
    // In the order in which they were taken: the latest stays.
    decisions
        .of(entries.stream().map(e -> e.change().id()).toList(), List.of(RISK, CATEGORY))
        .forEach(
            taken -> {
              if (RISK.equals(taken.decision())) {
                risks.put(taken.workItem(), taken.output("changeRisk"));
              } else {
                categories.put(taken.workItem(), taken.output("changeCategory"));
              }
            });
    return entries.stream()
        .map(e -> e.of(categories.get(e.change().id()), risks.get(e.change().id())))
        .toList();
  }

  private static int rank(String risk) {
    return risk == null ? RISKS.size() : RISKS.indexOf(risk);
  }
}
