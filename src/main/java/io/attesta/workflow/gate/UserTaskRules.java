package io.attesta.workflow.gate;

import io.attesta.workflow.guard.ExpressionRules;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A task somebody finds in the task list: offered to a group, with a form and an explanation. */
final class UserTaskRules implements Rule {

  static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}");
  static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");
  private static final Set<String> SERVICE_GROUPS = Set.of("group", "supportGroup");

  @Override
  public void check(Models models, Findings findings) {
    for (Models.ProcessModel model : models.processes()) {
      for (UserTask task : model.model().getModelElementsByType(UserTask.class)) {
        form(models, model.file().name(), task, findings);
        groups(models, model.file().name(), task, findings);
        assignee(models, model.file().name(), task, findings);
        if (!Elements.isDocumented(task)) {
          findings.add(
              GateRule.DOCUMENTATION,
              model.file().name(),
              task.getId(),
              "The task is not documented.");
        }
      }
    }
  }

  private static void form(Models models, String file, UserTask task, Findings findings) {
    String form = Elements.camunda(task, "formRef");
    boolean bound = Elements.camunda(task, "formRefBinding").equals("deployment");
    if (form.isEmpty()) {
      findings.add(GateRule.USER_TASK_FORM, file, task.getId(), "The task has no form.");
    } else if (!bound || models.form(form).isEmpty()) {
      findings.add(
          GateRule.USER_TASK_FORM,
          file,
          task.getId(),
          "The form '" + form + "' is not in the bundle.");
    }
  }

  private static void groups(Models models, String file, UserTask task, Findings findings) {
    String groups = Elements.camunda(task, "candidateGroups");
    if (groups.isBlank()) {
      findings.add(GateRule.CANDIDATE_GROUP, file, task.getId(), "The task is offered to nobody.");
      return;
    }
    for (String group : groups.split(",")) {
      Matcher variable = VARIABLE.matcher(group.strip());
      boolean fine =
          variable.matches()
              ? namesGroups(models, variable.group(1))
              : models.around().groups().contains(group.strip());
      if (!fine) {
        findings.add(
            GateRule.CANDIDATE_GROUP,
            file,
            task.getId(),
            "'" + group.strip() + "' is no known group.");
      }
    }
  }

  private static boolean namesGroups(Models models, String variable) {
    List<String> cells = models.outputCells().get(variable);
    return variable.equals("group")
        || (cells != null
            && cells.stream().allMatch(cell -> isGroup(cell, models.around().groups())));
  }

  /** Whether an output cell can only give a known group, the item's own one, or none. */
  static boolean isGroup(String cell, Set<String> groups) {
    Matcher literal = LITERAL.matcher(cell);
    return literal.matches()
        ? groups.contains(literal.group(1))
        : cell.isEmpty() || cell.equals("null") || SERVICE_GROUPS.contains(cell);
  }

  private static void assignee(Models models, String file, UserTask task, Findings findings) {
    String assignee = Elements.camunda(task, "assignee");
    boolean bean =
        models.around().beans().keySet().stream()
            .anyMatch(b -> assignee.startsWith("${" + b + "."));
    boolean allowed =
        assignee.isEmpty()
            || assignee.equals("${currentUser()}")
            || (bean
                && ExpressionRules.forModels(models.around().beans()).problems(assignee).isEmpty());
    if (!allowed) {
      findings.add(GateRule.ASSIGNEE, file, task.getId(), "'" + assignee + "' is no assignee.");
    }
  }
}
