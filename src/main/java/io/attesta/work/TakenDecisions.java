package io.attesta.work;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What decisions have said of work items, as their journals keep it. */
public interface TakenDecisions {

  /**
   * Decisions of these keys about these items, whoever asks, in the order in which they were taken;
   * one statement, however many items.
   */
  List<Taken> of(Collection<Long> workItems, Collection<String> decisions);

  /**
   * One evaluation.
   *
   * @param decision key of the decision
   * @param versionTag version of the table that was asked
   * @param inputs facts by the names of the table's inputs
   * @param outputs what it said; empty when no rule fitted
   */
  record Taken(
      long workItem,
      String decision,
      String versionTag,
      Instant at,
      JsonNode inputs,
      JsonNode outputs) {

    /** An output as text; null when the decision did not say. */
    public String output(String name) {
      return outputs.path(name).asText(null);
    }
  }
}
