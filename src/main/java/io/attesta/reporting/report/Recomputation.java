package io.attesta.reporting.report;

import java.time.Instant;
import java.util.List;

/**
 * Whether a report would still say the same.
 *
 * @param differs whether any figure would be another one
 * @param figures those that would, at most {@value ReportComparison#MOST}
 * @param figureCount how many would
 * @param reasons what has changed since
 * @param workItemCount how many work items have other facts than when the report was made
 */
record Recomputation(
    long report,
    Instant at,
    boolean differs,
    long figureCount,
    List<FigureDifference> figures,
    List<DifferenceReason> reasons,
    long workItemCount,
    List<LateWorkItem> workItems) {

  /**
   * A figure that would be another one.
   *
   * @param path such as {@code targets[standard RESPONSE].value}
   * @param stored what the report says; null for nothing
   * @param now what it would say; null for nothing
   */
  record FigureDifference(String path, String stored, String now) {}

  /** Why. */
  enum Why {
    /** A measure has another version. */
    MEASURE_CHANGED,
    AGREEMENT_CHANGED,
    CALENDAR_CHANGED,
    /** Facts are taken in another way. */
    SOURCE_CHANGED,
    /** Days are told apart in another time zone. */
    ZONE_CHANGED,
    /** Work items have other facts. */
    FACTS_CHANGED,
    /** The report was made before its period was over. */
    PERIOD_WENT_ON
  }

  /**
   * Something that has changed.
   *
   * @param key of the measure, agreement, calendar or source; null for facts and the period
   * @param stored version the report was made with; null for none, and for facts
   * @param now version of now; null likewise
   */
  record DifferenceReason(Why why, String key, String stored, String now) {}

  /** What happened to the facts of a work item. */
  enum Fate {
    /** Its facts were recorded after the report was made. */
    ADDED,
    /** It no longer belongs to the report. */
    GONE,
    CHANGED
  }

  /**
   * A work item whose facts differ.
   *
   * @param recorded what its journal and clocks have recorded since, the last first, at most
   *     {@value LateFacts#MOST_ENTRIES}
   */
  record LateWorkItem(String number, String title, Fate fate, List<LateEntry> recorded) {}

  /**
   * Something recorded after the report was made.
   *
   * @param kind of the entry of the journal; {@code clock} with what happened to it otherwise
   * @param at when it happened
   * @param recordedAt when it was recorded
   * @param fields that were changed
   */
  record LateEntry(String kind, Instant at, Instant recordedAt, List<String> fields) {}
}
