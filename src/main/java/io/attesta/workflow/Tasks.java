package io.attesta.workflow;

import java.util.Map;
import java.util.Optional;

/** Works on open user tasks on behalf of the current person. */
public interface Tasks {

  /** The open task; empty when there is none of this id. */
  Optional<TaskRef> find(String taskId);

  /** Number of the work item that an open task belongs to, by one statement. */
  Optional<String> numberOf(String taskId);

  /**
   * Takes the task.
   *
   * @throws io.attesta.shared.Refusal {@code task-taken} (409) when someone else has it, {@code
   *     not-a-candidate} (403)
   */
  void claim(String taskId);

  /** Gives the task back to its group. */
  void release(String taskId);

  /**
   * Checks the values against the task's form, passes them to the work item and goes on in the
   * process.
   */
  void complete(String taskId, Map<String, Object> values);

  /**
   * Id of the open task of a work item whose instance of a multi-instance element has the value;
   * empty when there is none.
   *
   * @param variable name of the element variable
   */
  Optional<String> instance(String number, String variable, String value);

  /** Gives the task to a person, whoever has it. Callers have checked that the person may. */
  void assign(String taskId, String person);

  /**
   * Id of the form of a user task.
   *
   * @param definition id of the process definition
   * @param element id of the user task
   * @return null when it has none
   */
  String formId(String definition, String element);

  /** The form of the task as the browser renders it (form-js JSON); empty when it has none. */
  Optional<String> form(String taskId);

  /** What the process knows of the names that the texts and conditions of the form refer to. */
  Map<String, Object> mentioned(String taskId);

  /** The values with what the form of the task sets for fields that have none. */
  Map<String, Object> preset(String taskId, Map<String, Object> known);

  /**
   * An open task.
   *
   * @param item work item it belongs to
   * @param formId id of its form, null without one
   */
  record TaskRef(String id, OpenedItem item, Step step, String assignee, String formId) {}
}
