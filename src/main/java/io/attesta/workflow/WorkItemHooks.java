package io.attesta.workflow;

import java.util.Map;

/**
 * What the engine tells the keeper of the work items, and asks of it, whoever drives the engine:
 * our REST, Tasklist, the engine's REST, a job. Every call happens inside the transaction of the
 * engine's step.
 */
public interface WorkItemHooks {

  /** A process of a practice starts: give it its work item. */
  OpenedItem open(ModelRef model, Answers answers);

  /**
   * The process of a work item calls one that has work items of its own: give it one, asked for by
   * whoever asked for the caller, and linked with it.
   *
   * @param caller id of the calling work item
   */
  OpenedItem openCalled(long caller, ModelRef model, Answers answers);

  /** The process instance of the work item is there. */
  void started(long workItem, Step step);

  /** Everything a decision may use and a form may show: spine, details, facts of the service. */
  Map<String, Object> facts(long workItem);

  /** The same for a person who opens a form, with what only people are shown. */
  default Map<String, Object> shownFacts(long workItem) {
    return facts(workItem);
  }

  /**
   * Locks the work item until the end of the transaction, so that two steps of one item never
   * interleave.
   */
  void lock(long workItem);

  /** An element with the property {@code status} or {@code holdReason} was entered. */
  void statusReached(long workItem, Step step, String status, String holdReason);

  /** An element with the property {@code clause} was completed. */
  void evidence(long workItem, Step step);

  void taskCreated(long workItem, Step step, String group, String assignee);

  void taskAssigned(long workItem, Step step, String assignee);

  /** A person completed a task; the answers are already checked against its form. */
  void taskCompleted(long workItem, Step step, TaskScope scope, Answers answers);

  /** A task went away without being completed. */
  void taskWithdrawn(long workItem, Step step);

  /**
   * An external worker could not do its task.
   *
   * @param error code of the error of the model it reports; null for a technical failure
   * @param retries how often it is tried again; null with an error
   */
  void workerFailed(long workItem, Step step, String error, String message, Integer retries);

  void decided(long workItem, Step step, DecisionMade decision);

  /**
   * The work item's own process ended.
   *
   * @param deleted whether it was ended from outside, for instance together with the process that
   *     called it
   */
  void ended(long workItem, Step step, boolean deleted);
}
