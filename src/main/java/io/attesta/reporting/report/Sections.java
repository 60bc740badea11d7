package io.attesta.reporting.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All that a report says. */
@Component
class Sections {

  private final TargetSection targets;
  private final MeasureSection measures;
  private final VolumeSection volumes;
  private final AvailabilitySection availability;
  private final MissTable missed;
  private final CauseSection causes;
  private final MissSection misses;
  private final ActionSection actions;
  private final ChangeSection changes;

  Sections(
      TargetSection targets,
      MeasureSection measures,
      VolumeSection volumes,
      AvailabilitySection availability,
      MissTable missed,
      CauseSection causes,
      MissSection misses,
      ActionSection actions,
      ChangeSection changes) {
    this.targets = targets;
    this.measures = measures;
    this.volumes = volumes;
    this.availability = availability;
    this.missed = missed;
    this.causes = causes;
    this.misses = misses;
    this.actions = actions;
    this.changes = changes;
  }

  ReportContent of(Asked asked) {
    List<ReportTarget> kept = targets.of(asked);
    List<ReportMeasure> measured = measures.of(asked);
    ReportVolumes work = volumes.of(asked);
    ReportAvailability available = availability.of(asked);
    List<MissTable.Row> rows = missed.of(asked);
    return new ReportContent(
        new ReportSummary(
            count(kept.stream().map(ReportTarget::met), true),
            count(kept.stream().map(ReportTarget::met), false),
            count(measured.stream().map(ReportMeasure::met), true),
            count(measured.stream().map(ReportMeasure::met), false),
            rows.size(),
            work.opened(),
            work.resolved(),
            available.value()),
        kept,
        measured,
        work,
        available,
        causes.of(asked.scope(), rows),
        misses.of(rows),
        actions.of(asked),
        changes.of(asked));
  }

  private static long count(Stream<Boolean> met, boolean wanted) {
    return met.filter(one -> Objects.equals(one, wanted)).count();
  }
}
