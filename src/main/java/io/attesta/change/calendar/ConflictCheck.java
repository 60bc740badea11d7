package io.attesta.change.calendar;

import io.attesta.cmdb.Configuration;
import io.attesta.shared.Now;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks for conflicts and keeps what it finds. */
@Component
@Transactional
class ConflictCheck implements ChangeCalendar {

  private final ScheduleKeeper keeper;
  private final ScheduleTable schedule;
  private final Footprints footprints;
  private final Configuration configuration;
  private final Assessor assessor;
  private final AssessmentTable assessments;
  private final ObstacleReader reader;
  private final List<ConflictRule> rules;
  private final FreeSlots freeSlots;
  private final ConflictTable conflicts;
  private final WorkItems workItems;
  private final Now now;

  ConflictCheck(
      ScheduleKeeper keeper,
      ScheduleTable schedule,
      Footprints footprints,
      Configuration configuration,
      Assessor assessor,
      AssessmentTable assessments,
      ObstacleReader reader,
      List<ConflictRule> rules,
      FreeSlots freeSlots,
      ConflictTable conflicts,
      WorkItems workItems,
      Now now) {
    this.keeper = keeper;
    this.schedule = schedule;
    this.footprints = footprints;
    this.configuration = configuration;
    this.assessor = assessor;
    this.assessments = assessments;
    this.reader = reader;
    this.rules = rules;
    this.freeSlots = freeSlots;
    this.conflicts = conflicts;
    this.workItems = workItems;
    this.now = now;
  }

  @Override
  public boolean assess(WorkItemView change, String category) {
    Subject subject = subject(change, category);
    assessments.save(assessor.assess(subject, now.get()));
    return found(subject, Occasion.ASSESSMENT);
  }

  @Override
  public boolean check(WorkItemView change, String category) {
    Subject subject = subject(change, category);
    Occasion occasion = Occasion.of(subject.change(), now.get());
    if (occasion == Occasion.IMPLEMENTATION && subject.change().phase() != Phase.IMPLEMENTING) {
      schedule.save(subject.change().in(Phase.IMPLEMENTING, now.get()));
    }
    return found(subject, occasion);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Window> window(WorkItemView change) {
    return Optional.ofNullable(Plan.of(change.details()).window());
  }

  /** With the graph of now, and alone with its days of the calendar. */
  private Subject subject(WorkItemView item, String category) {
    Scheduled change = keeper.keep(item, now.get());
    if (category != null && !category.equals(change.category())) {
      change = change.ofCategory(category);
      schedule.save(change);
    }
    if (change.window() != null) {
      schedule.serialise(change.window());
    }
    Footprint footprint = footprints.of(Plan.of(item.details()).items());
    footprints.save(item.id(), footprint);
    return subject(change, footprint);
  }

  /** As it was kept last; for questions that change nothing. */
  Subject kept(Scheduled change) {
    return subject(change, footprints.of(footprints.affected(change.workItem())));
  }

  /** What would stand in the way in another window; neither kept nor told to anybody. */
  @Transactional(readOnly = true)
  public Proposed propose(Scheduled change, Window window) {
    List<Conflict> found = conflicts(kept(change.at(window)));
    return new Proposed(found, found.isEmpty() ? Set.of() : conflicts.accepted(change.workItem()));
  }

  /**
   * What was found for a proposed window.
   *
   * @param accepted fingerprints of conflicts that somebody answers for
   */
  record Proposed(List<Conflict> conflicts, Set<String> accepted) {

    ProposedConflict shown(Conflict conflict) {
      return ProposedConflict.of(conflict, accepted.contains(conflict.fingerprint()));
    }
  }

  private Subject subject(Scheduled change, Footprint footprint) {
    Map<String, String> classes = new LinkedHashMap<>();
    if (!footprint.affected().isEmpty()) {
      configuration.find(footprint.affected()).forEach(ci -> classes.put(ci.key(), ci.ciClass()));
    }
    return new Subject(change, footprint, classes);
  }

  private boolean found(Subject subject, Occasion occasion) {
    Scheduled change = subject.change();
    Instant at = now.get();
    List<Conflict> found = change.window() == null ? List.of() : conflicts(subject);
    Set<String> accepted = found.isEmpty() ? Set.of() : conflicts.accepted(change.workItem());
    List<Conflict> open = found.stream().filter(c -> !accepted.contains(c.fingerprint())).toList();
    boolean blocked = open.stream().anyMatch(Conflict::blocking);
    String slots = blocked ? proposed(subject, at) : null;
    conflicts.save(change, occasion, at, slots, found, accepted);
    workItems.journal(
        change.workItem(),
        "conflicts-checked",
        Map.of("occasion", occasion.name(), "found", found.size(), "open", open.size()));
    return blocked;
  }

  private String proposed(Subject subject, Instant at) {
    Instant planned = subject.change().window().start();
    Instant from = planned.isAfter(at) ? planned : at;
    return FreeSlots.text(freeSlots.next(subject, from, FreeSlots.AHEAD, FreeSlots.PROPOSED));
  }

  /** Each obstacle once, by its first overlap with the window. */
  private List<Conflict> conflicts(Subject subject) {
    Window window = subject.change().window();
    Obstacles obstacles = reader.read(subject.change(), window);
    Map<List<Object>, Conflict> first = new LinkedHashMap<>();
    rules.stream()
        .flatMap(rule -> rule.conflicts(subject, window, obstacles).stream())
        .sorted(Comparator.comparing(conflict -> conflict.overlap().start()))
        .forEach(
            c -> first.putIfAbsent(java.util.Arrays.asList(c.kind(), c.other(), c.subject()), c));
    return List.copyOf(first.values());
  }
}
