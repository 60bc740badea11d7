package io.attesta.imports;

import java.time.Instant;
import java.util.List;

/**
 * What an import brought.
 *
 * @param events read = imported + rejected
 * @param incidents read = imported + rejected
 * @param firstEvent time of the earliest event imported, null when there is none
 * @param priorities by final priority, highest first
 * @param hold wall-clock time on hold between opening and resolution, by reason, longest first
 * @param holdShare part of all time between opening and resolution spent on hold, 0 to 1
 */
record ImportReport(
    ImportView run,
    Count events,
    Count incidents,
    Instant firstEvent,
    Instant lastEvent,
    List<Found> findings,
    TimeToResolve timeToResolve,
    List<Priority> priorities,
    Moves handOvers,
    Moves reopens,
    List<Hold> hold,
    Double holdShare) {

  record Count(long read, long imported, long rejected) {}

  /** Findings of one code; {@code outcome} is KEPT or REJECTED. */
  record Found(String code, String outcome, long findings, long events) {}

  /** Calendar time from opening to resolution, in seconds; null when nothing was resolved. */
  record TimeToResolve(long resolved, Double medianSeconds, Double p90Seconds) {}

  /**
   * @param sourceSla by the flag of the source
   * @param response by our clocks
   * @param resolution by our clocks
   */
  record Priority(
      String priority,
      long incidents,
      TimeToResolve timeToResolve,
      Attainment sourceSla,
      Attainment response,
      Attainment resolution) {}

  /**
   * @param undecided neither met nor missed: no flag, no clock, or still running
   * @param attainment met of met and missed, 0 to 1; null when there is neither
   */
  record Attainment(long met, long missed, long undecided, Double attainment) {

    static Attainment of(long met, long missed, long undecided) {
      long decided = met + missed;
      return new Attainment(met, missed, undecided, decided == 0 ? null : (double) met / decided);
    }
  }

  /**
   * @param byEvents as the events show them
   * @param byCounter as the source counts them itself, null when it does not
   * @param incidents incidents with at least one by the events
   */
  record Moves(long byEvents, Long byCounter, long incidents) {}

  /**
   * @param share part of all time on hold, 0 to 1
   */
  record Hold(String reason, long incidents, long seconds, double share) {}
}
