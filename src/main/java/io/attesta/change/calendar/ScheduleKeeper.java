package io.attesta.change.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.cmdb.Configuration;
import io.attesta.cmdb.ConfigurationItem;
import io.attesta.cmdb.NamedItems;
import io.attesta.shared.Refusal;
import io.attesta.work.FactSource;
import io.attesta.work.WorkItemChanged;
import io.attesta.work.WorkItemView;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the schedule in step with changes and releases, in the commit that changes them. */
@Component
class ScheduleKeeper {

  static final String CHANGE = "change";
  private static final Set<String> PRACTICES = Set.of(CHANGE, "release");
  private static final Set<String> PLANNING = Set.of("plannedStart", "plannedEnd");

  private final ScheduleTable schedule;
  private final Footprints footprints;
  private final Configuration configuration;
  private final ObjectProvider<FactSource> facts;

  ScheduleKeeper(
      ScheduleTable schedule,
      Footprints footprints,
      Configuration configuration,
      ObjectProvider<FactSource> facts) {
    this.schedule = schedule;
    this.footprints = footprints;
    this.configuration = configuration;
    this.facts = facts;
  }

  @EventListener
  void on(WorkItemChanged change) {
    if (PRACTICES.contains(change.after().practice())) {
      keep(change.before(), change.after(), change.at());
    }
  }

  /** The row of the change as it stands in this transaction. */
  Scheduled keep(WorkItemView item, Instant at) {
    return keep(item, item, at);
  }

  private Scheduled keep(WorkItemView before, WorkItemView after, Instant at) {
    Plan plan = Plan.of(after.details());
    Scheduled known = schedule.find(after.id()).orElse(null);
    WorkItemView last = known == null ? null : before;
    if (differ(last, after, PLANNING)) {
      plan.requireAhead(emergency(after), at);
    }
    boolean items = differ(last, after, Set.of(NamedItems.DETAIL));
    Scheduled now =
        scheduled(after, plan, known, items ? sites(last, after, plan) : known.sites(), at);
    if (!now.equals(known)) {
      schedule.save(now);
    }
    if (items && !Set.copyOf(footprints.affected(after.id())).equals(Set.copyOf(plan.items()))) {
      footprints.save(after.id(), footprints.of(plan.items()));
    }
    return now;
  }

  private Scheduled scheduled(
      WorkItemView item, Plan plan, Scheduled known, List<String> sites, Instant at) {
    JsonNode asked = item.details().path("changeType");
    Scheduled now =
        new Scheduled(
            item.id(),
            item.number(),
            item.practice(),
            item.title(),
            Phase.of(item.status(), authorised(item), known == null ? null : known.phase()),
            known != null && known.category() != null ? known.category() : asked.asText(null),
            plan.window(),
            plan.implementer(),
            item.service(),
            item.customer(),
            sites,
            item.group(),
            item.assignee(),
            item.requester(),
            known == null ? 0 : known.sequence(),
            known == null ? at : known.changedAt());
    return known == null || now.looksLike(known) ? now : now.with(known.sequence() + 1, at);
  }

  /**
   * Whoever keeps authorisations tells of one as the fact authorisedAt; of releases nobody does.
   */
  private boolean authorised(WorkItemView item) {
    if (!CHANGE.equals(item.practice())) {
      return "CLOSED".equals(item.status());
    }
    return facts.stream()
        .filter(source -> !(source instanceof CalendarFacts))
        .anyMatch(source -> source.facts(item).get("authorisedAt") != null);
  }

  /** Where the work is done; refuses newly named keys that no configuration item has. */
  private List<String> sites(WorkItemView before, WorkItemView item, Plan plan) {
    if (plan.items().isEmpty()) {
      return List.of();
    }
    List<ConfigurationItem> found = configuration.find(plan.items());
    Set<String> unknown = new TreeSet<>(plan.items());
    found.forEach(ci -> unknown.remove(ci.key()));
    NamedItems.of(before).forEach(unknown::remove);
    // What was found changed without authority may be gone by now; that is what it is about.
    if (!unknown.isEmpty() && !item.details().has("detected")) {
      throw Refusal.invalidField(
          "details." + NamedItems.DETAIL,
          "unknown-configuration-item",
          "No configuration item has the key " + String.join(", ", unknown));
    }
    return found.stream()
        .map(ConfigurationItem::location)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  static boolean emergency(WorkItemView item) {
    return "emergency".equals(item.details().path("changeType").asText());
  }

  private static boolean differ(WorkItemView before, WorkItemView after, Set<String> fields) {
    Set<String> different = new HashSet<>(fields);
    different.removeIf(
        field ->
            before != null && before.details().path(field).equals(after.details().path(field)));
    return !different.isEmpty();
  }
}
