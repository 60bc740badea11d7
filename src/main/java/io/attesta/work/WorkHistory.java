package io.attesta.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Takes over work items that were worked elsewhere, with their own times, in batches. */
public interface WorkHistory {

  /**
   * Writes the items with their journals in one transaction.
   *
   * @return ids and numbers in the order of the items; an item whose source and source key are
   *     already there is not written again and yields null
   */
  List<Written> write(List<HistoricItem> items);

  /** Id and number that the item received. */
  record Written(long id, String number) {}

  /**
   * One item as it stands at its end.
   *
   * @param source name of the system it comes from; unique together with the key
   * @param details further fields, by the keys of the practice's forms where they have one
   */
  record HistoricItem(
      String source,
      String sourceKey,
      String practice,
      String prefix,
      String title,
      String description,
      String status,
      String holdReason,
      String priority,
      String requester,
      String customer,
      String service,
      String group,
      String assignee,
      Instant openedAt,
      Instant respondedAt,
      Instant resolvedAt,
      Instant closedAt,
      Map<String, Object> details,
      List<Entry> journal) {}

  /**
   * One thing that happened to it.
   *
   * @param at when it happened there
   * @param kind as in {@link WorkItems#journal}
   */
  record Entry(Instant at, String actor, String kind, Map<String, Object> content) {}
}
