package io.attesta.work;

import io.attesta.identity.CurrentPerson;
import io.attesta.shared.Now;
import io.attesta.workflow.Answers;
import io.attesta.workflow.DecisionMade;
import io.attesta.workflow.MatchedRule;
import io.attesta.workflow.ModelRef;
import io.attesta.workflow.OpenedItem;
import io.attesta.workflow.Step;
import io.attesta.workflow.TaskScope;
import io.attesta.workflow.WorkItemHooks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets the process, and nothing else, move a work item through its life. */
@Component
class Lifecycle implements WorkItemHooks {

  private final Changes changes;
  private final Numbers numbers;
  private final AnswerApplication application;
  private final WorkItemFacts facts;
  private final Links links;
  private final CurrentPerson currentPerson;
  private final Now now;
  private final ApplicationEventPublisher events;

  Lifecycle(
      Changes changes,
      Numbers numbers,
      AnswerApplication application,
      WorkItemFacts facts,
      Links links,
      CurrentPerson currentPerson,
      Now now,
      ApplicationEventPublisher events) {
    this.changes = changes;
    this.numbers = numbers;
    this.application = application;
    this.facts = facts;
    this.links = links;
    this.currentPerson = currentPerson;
    this.now = now;
    this.events = events;
  }

  @Override
  public OpenedItem open(ModelRef model, Answers answers) {
    return open(model, answers, currentPerson.get().id());
  }

  @Override
  public OpenedItem openCalled(long caller, ModelRef model, Answers answers) {
    WorkItem from = changes.of(caller);
    OpenedItem opened = open(model, answers, from.requester);
    links.connect(from, "raises", changes.of(opened.id()));
    return opened;
  }

  private OpenedItem open(ModelRef model, Answers answers, String requester) {
    WorkItem item = new WorkItem();
    item.number = numbers.next(model.prefix());
    item.practice = model.practice();
    item.status = "NEW";
    item.requester = requester;
    item.openedAt = now.get();
    item.details = Journal.JSON.createObjectNode();
    item.title = "";
    changes.opened(item);
    application.apply(item, answers);
    if (item.title.isBlank()) {
      item.title = model.key() + " " + item.number;
    }
    return new OpenedItem(item.id, item.number);
  }

  @Override
  public void started(long workItem, Step step) {
    WorkItem item = changes.of(workItem);
    item.processInstance = step.processInstance();
    item.processKey = step.model().key();
    item.processVersion = step.model().version();
  }

  @Override
  public Map<String, Object> facts(long workItem) {
    return facts.of(changes.of(workItem));
  }

  @Override
  public Map<String, Object> shownFacts(long workItem) {
    return facts.shown(changes.of(workItem));
  }

  @Override
  public void lock(long workItem) {
    changes.of(workItem);
  }

  @Override
  public void statusReached(long workItem, Step step, String status, String holdReason) {
    WorkItem item = changes.of(workItem);
    String reached = status == null ? item.status : status;
    item.holdReason = "ON_HOLD".equals(reached) ? holdReason : null;
    if (reached.equals(item.status)) {
      return;
    }
    item.status = reached;
    boolean active = "IN_PROGRESS".equals(reached) || "ON_HOLD".equals(reached);
    if (item.respondedAt == null && !"NEW".equals(reached) && !"CANCELLED".equals(reached)) {
      item.respondedAt = now.get();
    }
    if ("RESOLVED".equals(reached) || ("CLOSED".equals(reached) && item.resolvedAt == null)) {
      item.resolvedAt = now.get();
    } else if (active) {
      item.resolvedAt = null;
    }
    item.closedAt = item.finished() ? now.get() : null;
  }

  @Override
  public void evidence(long workItem, Step step) {
    journal(workItem, "evidence", content(step));
  }

  @Override
  public void taskCreated(long workItem, Step step, String group, String assignee) {
    if (step.main()) {
      WorkItem item = changes.of(workItem);
      item.phase = step.name();
      item.assignee = assignee;
    }
  }

  @Override
  public void taskAssigned(long workItem, Step step, String assignee) {
    WorkItem item = changes.of(workItem);
    if (step.main()) {
      item.assignee = assignee;
    } else {
      Map<String, Object> content = content(step);
      content.put("assignee", assignee);
      journal(workItem, "task-assigned", content);
    }
  }

  @Override
  public void taskCompleted(long workItem, Step step, TaskScope scope, Answers answers) {
    WorkItem item = changes.of(workItem);
    Map<String, Object> content = content(step);
    content.put("form", answers.form());
    content.put("answers", application.answered(answers));
    journal(workItem, "task-completed", content);
    application.apply(item, answers);
    // Of one task among many the others are still open.
    if (step.main() && scope.instance().isEmpty()) {
      item.phase = null;
    }
    events.publishEvent(
        new TaskCompleted(
            item.view(),
            step.element(),
            answers.form(),
            currentPerson.get().id(),
            scope.groups(),
            scope.instance(),
            answers.values()));
  }

  @Override
  public void taskWithdrawn(long workItem, Step step) {
    Map<String, Object> content = content(step);
    content.remove("clause");
    journal(workItem, "task-withdrawn", content);
    if (step.main()) {
      changes.of(workItem).phase = null;
    }
  }

  @Override
  public void workerFailed(
      long workItem, Step step, String error, String message, Integer retries) {
    Map<String, Object> content = content(step);
    content.remove("clause");
    content.put("error", error);
    content.put("message", message);
    content.put("retries", retries);
    journal(workItem, "worker-failed", content);
  }

  @Override
  public void decided(long workItem, Step step, DecisionMade decision) {
    WorkItem item = changes.of(workItem);
    Map<String, Object> content = content(step);
    content.put("decision", decision.key());
    content.put("decisionVersion", decision.version());
    content.put("decisionVersionTag", decision.versionTag());
    content.put("rules", decision.rules().stream().map(rule -> rule(decision, rule)).toList());
    content.put("inputs", decision.inputs());
    content.put("outputs", decision.outputs());
    journal(workItem, "decided", content);
    item.priority = text(decision.outputs().get("priority"), item.priority);
    item.groupKey = text(decision.outputs().get("group"), item.groupKey);
  }

  /** Of another table only where it is another one: most decisions are one table. */
  private static Map<String, Object> rule(DecisionMade decision, MatchedRule rule) {
    Map<String, Object> content = new LinkedHashMap<>();
    if (!rule.decision().equals(decision.key())) {
      content.put("decision", rule.decision());
    }
    content.put("rule", rule.rule());
    content.put("row", rule.row());
    return content;
  }

  @Override
  public void ended(long workItem, Step step, boolean deleted) {
    WorkItem item = changes.of(workItem);
    item.phase = null;
    // A model whose end events say nothing still ends its work item.
    if (!item.finished()) {
      statusReached(workItem, step, deleted ? "CANCELLED" : "CLOSED", null);
    }
  }

  private void journal(long workItem, String kind, Map<String, Object> content) {
    changes.journal(changes.of(workItem), kind, content);
  }

  private static Map<String, Object> content(Step step) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("element", step.element());
    content.put("name", step.name());
    content.put("model", step.model().key());
    content.put("modelVersion", step.model().version());
    content.put("modelVersionTag", step.model().versionTag());
    if (step.clause() != null) {
      content.put("clause", step.clause());
    }
    return content;
  }

  private static String text(Object value, String otherwise) {
    return value == null ? otherwise : Objects.toString(value);
  }
}
