package io.attesta.workflow.gate;

import java.util.Locale;

/** Every rule of the gate: what it asks for, and what to do when it is broken. */
public enum GateRule {
  // files
  FILE_TYPE(
      "Only .bpmn, .dmn and .form files of at most 2 MB are part of a bundle.",
      "Move the file out of the folder, or split the model."),
  WELL_FORMED(
      "A model is well-formed XML, a form well-formed JSON.",
      "Open the file in the modeler and save it again."),
  NO_DTD(
      "A model has no document type declaration.", "Remove the DOCTYPE; models need no entities."),
  SCHEMA(
      "A model is valid against the BPMN or DMN schema.",
      "Correct the element named; the modeler writes valid files."),
  FILE_NAME(
      "The file is called like the process, decision or form inside, in kebab-case.",
      "Rename the file or the id so that they are equal."),
  UNIQUE_KEY("A key is used by one file only.", "Give one of the two another id and file name."),
  PLATFORM(
      "A file is made for Camunda Platform 7.24.",
      "Set the execution platform to Camunda Platform 7.24.0."),
  DIAGRAM("Every element is drawn.", "Open the model in the modeler and place the element."),
  // process
  ONE_PROCESS(
      "A file holds exactly one executable process.",
      "Mark the process executable and move others to files of their own."),
  TIME_TO_LIVE(
      "A process or decision says how long its history is kept, in days (P365D).",
      "Set the history time to live."),
  VERSION_TAG(
      "A process or decision has a semantic version tag (1.2.0).",
      "Set the version tag; raise it with each change."),
  VERSION_TAG_REUSED(
      "A version tag stands for one content for ever.",
      "Raise the version tag of the changed process or decision."),
  DOCUMENTATION(
      "A process and every user task is documented.",
      "Write what happens here and why, for the person who does it."),
  PROCESS_PROPERTIES(
      "A process names its practice, and a main process a prefix of 2 to 5 capitals of its own.",
      "Set the properties practice and prefix of the process."),
  ELEMENT_ID(
      "An id says type and meaning: UserTask_TriageIncident, Gateway_MajorIncident, Message_SlaBreached.",
      "Rename the id by the convention."),
  FLOW_ID(
      "A flow is called Flow_<From>_<To>, an answer Flow_<Gateway>_<Answer>.",
      "Rename the id of the flow."),
  LABEL(
      "Activities (verb and noun), events, questions (with a question mark) and answers are labelled.",
      "Write the label."),
  MESSAGE_NAME(
      "A message, signal, error or escalation is named in PascalCase.",
      "Rename it, for example SlaBreached."),
  // what runs
  NO_SCRIPT("Nothing in a model is a script.", "Use a decision, a form or a listed bean."),
  NO_CLASS(
      "No Java class, connector or bare expression is called.",
      "Use a delegate expression on a listed bean, or an external task."),
  EXTENSION("Only the engine's extensions listed in this page are used.", "Remove the extension."),
  DELEGATE(
      "A service or send task calls a listed bean, or is an external task with a topic.",
      "Set the delegate expression to ${bean} with a bean of the catalogue."),
  EXPRESSION(
      "An expression compares variables or calls a listed bean; it reaches nothing else.",
      "Use variables, operators and listed beans only."),
  VARIABLE_KNOWN(
      "A variable in an expression is set by a form, a decision or the service.",
      "Correct the name, or add the field or output that sets it."),
  USER_TASK_FORM(
      "A user task opens a form of the bundle, bound to the deployment.",
      "Set the form reference and put the form into the bundle."),
  CANDIDATE_GROUP(
      "A user task is offered to a known group, or to one that a decision of the bundle names.",
      "Use a group of the list, ${group}, or an output of a decision."),
  ASSIGNEE(
      "An assignee is the current user or comes from a listed bean.",
      "Use ${currentUser()} or a listed bean."),
  DECISION_EXISTS(
      "A business rule task calls a decision of the bundle, bound to the deployment, as single result.",
      "Add the decision or correct the reference."),
  PROCESS_EXISTS(
      "A called process is in the bundle, bound to the deployment, or deployed.",
      "Add the process or correct the reference."),
  FORM_EXISTS(
      "A start form is in the bundle, bound to the deployment.",
      "Add the form or correct the reference."),
  MESSAGE_KNOWN(
      "Somebody sends the message that is waited for: the service or a model of the bundle.",
      "Use a message of the list."),
  GATEWAY(
      "A gateway has a default flow or conditions that leave nothing out; every other flow has a condition.",
      "Set a default flow and the missing conditions."),
  CYCLE_WAITS(
      "A loop holds a step that waits: a person, a message, a timer or an external worker.",
      "Add a step that waits to the loop."),
  TIMER(
      "A timer takes its duration from a decision.",
      "Write ${variable} and let a decision give the ISO 8601 duration."),
  STATUS_VALUE(
      "The property status is one of the six values.",
      "Use NEW, IN_PROGRESS, ON_HOLD, RESOLVED, CLOSED or CANCELLED."),
  HOLD_REASON_VALUE(
      "The property holdReason is a word in capitals, on an element that sets ON_HOLD.",
      "Write for example CUSTOMER beside status ON_HOLD."),
  CLAUSE_VALUE(
      "The property clause lists clauses of ISO/IEC 20000-1:2018.",
      "Write for example 8.6.1, several separated by commas."),
  REQUESTER_STEP_VALUE(
      "The property requesterStep, and requesterStep.de beside it, is a sentence of at most 200 characters.",
      "Write in plain words what the requester should know, without an expression."),
  NOT_BY_VALUE(
      "The property notBy names facts that hold people, such as requester, at a user task.",
      "Write for example requester, several separated by commas."),
  PROPERTY_NAME(
      "Only the properties status, holdReason, clause, notBy, requesterStep (.de), practice and prefix are used, each where it means something.",
      "Remove the property or correct its name."),
  // forms
  FORM_SCHEMA(
      "A form has schema version 16 and type default.",
      "Set schemaVersion 16; newer editors write versions that Tasklist cannot read."),
  FORM_COMPONENT("A form uses only components that Tasklist renders.", "Replace the component."),
  FORM_FIELDS(
      "Keys are unique camelCase words; expressions and patterns compile; choices can be chosen;"
          + " `picks`, `picksOf` and `names` name known kinds.",
      "Correct the field."),
  FORM_LABEL("An input has a label.", "Write the label."),
  // decisions
  HIT_POLICY(
      "A table's hit policy is UNIQUE, ANY, FIRST, RULE ORDER or COLLECT.",
      "Choose one of them; the engine has no PRIORITY or OUTPUT ORDER."),
  DECISION_TOTAL(
      "A table answers every input, null included.",
      "Add a last row that is empty on the input side, or the missing rows."),
  DECISION_OVERLAP(
      "No input hits two rows of a UNIQUE table.", "Make the rows exclusive or choose FIRST."),
  FEEL("Every cell and expression is FEEL that parses.", "Correct the expression."),
  DECISION_TYPES(
      "Every input and output of a table has a label or name and a type.",
      "Set name and type of the column."),
  DECISION_GROUP("An output called group names known groups.", "Use a group of the list."),
  ENGINE("The engine accepts the model.", "Correct what the engine names."),
  ;

  private final String asks;
  private final String remedy;

  GateRule(String asks, String remedy) {
    this.asks = asks;
    this.remedy = remedy;
  }

  /** Stable name, kebab-case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the rule asks for, one sentence. */
  public String asks() {
    return asks;
  }

  /** What to do when it is broken, one sentence. */
  public String remedy() {
    return remedy;
  }
}
