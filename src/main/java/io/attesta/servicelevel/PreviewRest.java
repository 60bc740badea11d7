package io.attesta.servicelevel;

import io.attesta.servicelevel.reckoning.WorkingCalendar;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dry runs over REST: what an edit would promise, and whom it would concern. Nothing is kept. */
@RestController
@RequestMapping("/api/v1")
class PreviewRest {

  private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private final Agreements agreements;
  private final AgreementCheck check;
  private final Preview preview;
  private final Underpinning underpinning;
  private final Editors editors;
  private final Now now;

  PreviewRest(
      Agreements agreements,
      AgreementCheck check,
      Preview preview,
      Underpinning underpinning,
      Editors editors,
      Now now) {
    this.agreements = agreements;
    this.check = check;
    this.preview = preview;
    this.underpinning = underpinning;
    this.editors = editors;
    this.now = now;
  }

  record Targets(List<Preview.Target> items) {}

  /** What the agreement promises for each priority of a practice. */
  @GetMapping("/agreements/{key}/targets")
  Targets targets(@PathVariable String key, @RequestParam String practice) {
    editors.requireReader();
    Agreement agreement =
        agreements.current(key).orElseThrow(() -> Refusal.notFound("The agreement"));
    return new Targets(preview.targets(agreement, practice, null));
  }

  record Gaps(List<Underpinning.Gap> items) {}

  /** Targets of the agreement that suppliers can use up though they keep their own promises. */
  @GetMapping("/agreements/{key}/gaps")
  Gaps gaps(@PathVariable String key) {
    editors.requireReader();
    return new Gaps(
        underpinning.gaps(
            agreements.current(key).orElseThrow(() -> Refusal.notFound("The agreement"))));
  }

  /**
   * @param key of the agreement that is edited, null for a new one
   * @param agreement the terms as edited
   * @param openedAt when a work item would be opened
   */
  record AgreementDraft(
      @Size(max = 100) String key,
      @NotNull @Valid AgreementsRest.Body agreement,
      @NotBlank @Size(max = 100) String practice,
      @NotBlank @Size(max = 100) String priority,
      @NotNull Instant openedAt) {}

  /**
   * @param deadlines the deadline of each metric of the priority asked for
   * @param openClocks clocks that run by this agreement, and go on by what was agreed for them
   * @param gaps targets that suppliers can use up though they keep their own promises
   */
  record AgreementOutlook(
      List<Preview.Target> targets,
      List<MetricDeadline> deadlines,
      long openClocks,
      List<Underpinning.Gap> gaps) {}

  /** The deadline of a metric with its explanation. */
  record MetricDeadline(Metric metric, Preview.Deadline deadline) {}

  /** What the edited agreement would promise. */
  @PostMapping("/agreements/preview")
  AgreementOutlook preview(@Valid @RequestBody AgreementDraft draft) {
    editors.requireEditor();
    String key = draft.key() == null ? "preview" : draft.key();
    Agreement edited = draft.agreement().of(key, 1);
    check.check(agreements.current(key).orElse(null), edited);
    Instant openedAt = inRange(draft.openedAt());
    var targets = preview.targets(edited, draft.practice(), openedAt);
    WorkingCalendar calendar = agreements.calendarOf(edited);
    var deadlines =
        targets.stream()
            .filter(target -> target.priority().equals(draft.priority()))
            .map(
                target ->
                    new MetricDeadline(
                        target.metric(),
                        preview.deadline(calendar, openedAt, target.targetMillis())))
            .toList();
    return new AgreementOutlook(
        targets, deadlines, preview.openByAgreement(key), underpinning.gaps(edited));
  }

  /**
   * @param key of the calendar that is edited, null for a new one
   * @param calendar the hours as edited
   * @param openedAt when a work item would be opened
   * @param minutes working time that is promised
   */
  record CalendarDraft(
      @Size(max = 100) String key,
      @NotNull CalendarText calendar,
      @NotNull Instant openedAt,
      @Min(1) @Max(1_000_000) int minutes) {}

  /**
   * @param openClocks clocks that run by this calendar, and would be planned anew
   * @param clockChanges when the clocks of the zone change next
   */
  record CalendarOutlook(
      Preview.Deadline deadline, long openClocks, List<Preview.ClockChange> clockChanges) {}

  /** What the edited calendar would come to. */
  @PostMapping("/working-calendars/preview")
  CalendarOutlook preview(@Valid @RequestBody CalendarDraft draft) {
    editors.requireEditor();
    WorkingCalendar calendar = draft.calendar().calendar("preview", 1);
    return new CalendarOutlook(
        preview.deadline(calendar, inRange(draft.openedAt()), draft.minutes() * 60_000L),
        draft.key() == null ? 0 : preview.openByCalendar(draft.key()),
        preview.clockChanges(calendar.zone(), now.get()));
  }

  private static Instant inRange(Instant openedAt) {
    if (openedAt.isBefore(EARLIEST) || openedAt.isAfter(LATEST)) {
      throw Refusal.invalidField("openedAt", "out-of-range", "From 1970 to 2100");
    }
    return openedAt;
  }
}
