package io.attesta.imports;

import io.attesta.imports.CaseHistory.Change;
import io.attesta.imports.CaseHistory.Known;
import io.attesta.imports.CaseHistory.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Follows a case event by event: what is known after each, and what each changed. */
final class Fold {

  private final Map<String, String> known = new LinkedHashMap<>();
  private final Map<String, String> details = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<CaseStatus> statuses = new ArrayList<>();
  private final List<String> holdReasons = new ArrayList<>();
  private final List<String> priorities = new ArrayList<>();
  private final String fallbackPriority;
  private final String fallbackGroup;
  private CaseStatus status = CaseStatus.NEW;
  private String holdReason;
  private String state;
  private int reopens;
  private int handOvers;

  Fold(String fallbackPriority, String fallbackGroup) {
    this.fallbackPriority = fallbackPriority;
    this.fallbackGroup = fallbackGroup;
  }

  void add(LogEvent event) {
    Map<String, Change> changes = new LinkedHashMap<>();
    count(event);
    if (event.status() != null) {
      change(changes, "status", steps.isEmpty() ? null : status.name(), event.status().name());
      change(changes, "holdReason", holdReason, event.holdReason());
      status = event.status();
      holdReason = event.holdReason();
    }
    state = event.state() == null ? state : event.state();
    learn(changes, "priority", event.priority());
    learn(changes, "details.sourceGroup", event.sourceGroup());
    learn(changes, "group", event.group());
    learn(changes, "service", event.service());
    learn(changes, "customer", event.customer());
    learn(changes, "requester", event.requester());
    learn(changes, "assignee", event.assignee());
    learn(changes, "details.openedBy", event.opener());
    learn(changes, "details.resolvedBy", event.resolver());
    event
        .details()
        .forEach((key, value) -> change(changes, "details." + key, details.put(key, value), value));
    steps.add(new Step(event.line(), event.at(), event.actor(), changes));
    statuses.add(status);
    holdReasons.add(holdReason);
    priorities.add(known.getOrDefault("priority", fallbackPriority));
  }

  private void count(LogEvent event) {
    boolean wasDone = status.isResolvedOrLater() || status.isOver();
    boolean isDone =
        event.status() == null || event.status().isResolvedOrLater() || event.status().isOver();
    if (wasDone && !isDone) {
      reopens++;
    }
    String group = known.get("details.sourceGroup");
    if (group != null && event.sourceGroup() != null && !group.equals(event.sourceGroup())) {
      handOvers++;
    }
  }

  private void learn(Map<String, Change> changes, String field, String value) {
    if (value != null) {
      change(changes, field, known.put(field, value), value);
    }
  }

  private static void change(Map<String, Change> changes, String field, String from, String to) {
    if (!Objects.equals(from, to)) {
      changes.put(field, new Change(from, to));
    }
  }

  Known known() {
    return new Known(
        known.getOrDefault("priority", fallbackPriority),
        known.get("details.sourceGroup"),
        known.getOrDefault("group", fallbackGroup),
        known.get("service"),
        known.get("customer"),
        known.get("requester"),
        known.get("assignee"),
        known.get("details.openedBy"),
        known.get("details.resolvedBy"),
        Map.copyOf(details));
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Status after the i-th event. */
  CaseStatus status(int i) {
    return statuses.get(i);
  }

  String holdReason(int i) {
    return holdReasons.get(i);
  }

  String priority(int i) {
    return priorities.get(i);
  }

  CaseStatus status() {
    return status;
  }

  String holdReason() {
    return holdReason;
  }

  String state() {
    return state;
  }

  int reopens() {
    return reopens;
  }

  int handOvers() {
    return handOvers;
  }
}
