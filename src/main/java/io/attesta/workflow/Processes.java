package io.attesta.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts processes and speaks to running ones. Callers have checked that the person may. */
public interface Processes {

  /** Main process of a practice in its latest version; empty when none is deployed. */
  Optional<ModelRef> mainProcess(String practice);

  /** Processes that people start, in their latest versions. */
  List<StartForm> startForms();

  /** Every practice that has work items of its own, each once, by its key. */
  List<StartForm> practices();

  /** A form of the bundle of the practice's main process, as form-js document; empty for none. */
  Optional<String> form(String practice, String key);

  /**
   * Checks the values against the start form, opens the work item through {@link
   * WorkItemHooks#open} and starts the process.
   */
  OpenedItem open(String practice, Map<String, Object> values);

  /**
   * The same on behalf of a module that does not know the start form: of what is known it takes
   * what it asks for.
   *
   * @throws io.attesta.shared.Refusal code {@code invalid-input} when something the form asks for
   *     is not known
   */
  OpenedItem openKnowing(String practice, Map<String, Object> known);

  /**
   * Opens a work item of another practice on behalf of a work item, and does not wait for it. Its
   * start form is filled as for a called process: from the given values, then from what is known of
   * the work item.
   *
   * @throws io.attesta.shared.Refusal code {@code invalid-input} when something the form asks for
   *     is not known
   */
  OpenedItem raise(long from, String practice, Map<String, Object> values);

  /**
   * Looks whether the start form would take what {@link #raise} fills it with; writes nothing.
   *
   * @throws io.attesta.shared.Refusal as {@link #raise} does for the form
   */
  void requireRaisable(long from, String practice, Map<String, Object> values);

  /** Starts the process of an existing work item at an element; no work item is opened. */
  void startAt(String practice, OpenedItem item, String element, Map<String, Object> variables);

  /**
   * Delivers a message to the process of a work item.
   *
   * @throws io.attesta.shared.Refusal code {@code not-waiting} (409) when the process does not wait
   *     for it
   */
  void correlate(OpenedItem item, String message, Map<String, Object> variables);

  /** Like {@link #correlate}, but a process that does not wait is no error. */
  boolean correlateIfWaiting(OpenedItem item, String message, Map<String, Object> variables);

  /**
   * Starts the process whose start event waits for the message; empty when no such process is
   * deployed.
   */
  Optional<OpenedItem> startByMessage(String message, Map<String, Object> values);

  /**
   * The same on behalf of a work item: the start form is filled as for a called process, from what
   * is known of that item. They are not linked by it.
   */
  Optional<OpenedItem> startByMessage(String message, long from);

  /** Where the processes of a work item stand and how they came there. */
  List<ProcessTrace> traces(OpenedItem item);
}
