package io.attesta.workflow.guard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.Node;

/**
 * What an expression may say. Operators, literals and variables are free; a function, a property or
 * a method is refused unless it is listed here or offered by a model bean.
 */
public final class ExpressionRules {

  /** Functions of the engine that reveal nothing and change nothing. */
  public static final Set<String> FUNCTIONS =
      Set.of("currentUser", "currentUserGroups", "now", "dateTime");

  /** Where an execution or a task is asked about itself. */
  static final Set<String> SCOPES = Set.of("execution", "task");

  /** Properties of an execution or task that an expression may read. */
  static final Set<String> SCOPE_PROPERTIES =
      Set.of(
          "processBusinessKey",
          "businessKey",
          "processInstanceId",
          "processDefinitionId",
          "currentActivityId",
          "currentActivityName",
          "id",
          "name",
          "assignee",
          "dueDate");

  /** Methods of an execution or task that an expression may call. */
  static final Set<String> SCOPE_METHODS =
      Set.of("hasVariable", "getVariable", "getProcessBusinessKey");

  private final Map<String, Set<String>> beans;
  private final boolean variables;

  private ExpressionRules(Map<String, Set<String>> beans, boolean variables) {
    this.beans = beans;
    this.variables = variables;
  }

  /**
   * Rules for models.
   *
   * @param beans names of the model beans with the methods each offers
   */
  public static ExpressionRules forModels(Map<String, Set<String>> beans) {
    return new ExpressionRules(beans, true);
  }

  /** Rules for expressions inside task queries, which any user can send: time and user only. */
  public static ExpressionRules forQueries() {
    return new ExpressionRules(Map.of(), false);
  }

  /** Whether a text holds an expression at all. */
  public static boolean isExpression(String text) {
    return text.contains("${") || text.contains("#{");
  }

  /** Reasons why the expression is refused; empty when it may be used. */
  public List<String> problems(String text) {
    List<String> problems = new ArrayList<>();
    try {
      visit(Juel.parse(text), problems);
    } catch (IllegalArgumentException e) {
      problems.add(e.getMessage());
    }
    return problems;
  }

  /** Names of the variables the expression reads, beans and scopes not included. */
  public Set<String> variablesOf(String text) {
    Set<String> names = new LinkedHashSet<>();
    collect(Juel.parse(text), names);
    return names;
  }

  private void collect(Node node, Set<String> names) {
    if (node instanceof AstIdentifier id) {
      String name = Juel.name(id);
      if (!SCOPES.contains(name) && !beans.containsKey(name)) {
        names.add(name);
      }
    }
    Juel.children(node).forEach(child -> collect(child, names));
  }

  private void visit(Node node, List<String> problems) {
    if (node instanceof AstFunction function && !FUNCTIONS.contains(Juel.name(function))) {
      problems.add("calls the function '" + Juel.name(function) + "'");
    } else if (node instanceof AstBracket) {
      problems.add("reads a property by brackets");
    } else if (node instanceof AstMethod method) {
      visitMethod(method, problems);
      return;
    } else if (node instanceof AstDot dot) {
      visitProperty(dot, problems);
    } else if (node instanceof AstIdentifier id && !variables) {
      problems.add("reads '" + Juel.name(id) + "'");
    }
    Juel.children(node).forEach(child -> visit(child, problems));
  }

  private void visitProperty(AstDot dot, List<String> problems) {
    boolean scope =
        variables && dot.getChild(0) instanceof AstIdentifier id && SCOPES.contains(Juel.name(id));
    if (!scope || !SCOPE_PROPERTIES.contains(Juel.property(dot))) {
      problems.add("reads the property '" + Juel.property(dot) + "'");
    }
  }

  private void visitMethod(AstMethod method, List<String> problems) {
    visit(Juel.arguments(method), problems);
    if (!(Juel.target(method) instanceof AstDot dot)) {
      problems.add("calls a method whose name is computed");
      return;
    }
    String name = Juel.property(dot);
    Node base = dot.getChild(0);
    if (isTime(base) && Guarded.isTimeMethod(name)) {
      visit(base, problems);
    } else if (!(base instanceof AstIdentifier id) || !offers(Juel.name(id), name)) {
      problems.add("calls the method '" + name + "'");
    }
  }

  private boolean offers(String base, String method) {
    return variables
        && (beans.getOrDefault(base, Set.of()).contains(method)
            || (SCOPES.contains(base) && SCOPE_METHODS.contains(method)));
  }

  private static boolean isTime(Node node) {
    if (node instanceof AstFunction function) {
      return Juel.name(function).equals("now") || Juel.name(function).equals("dateTime");
    }
    return node instanceof AstMethod method
        && Juel.target(method) instanceof AstDot dot
        && isTime(dot.getChild(0));
  }
}
