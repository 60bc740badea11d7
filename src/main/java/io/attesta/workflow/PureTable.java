package io.attesta.workflow;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;

/**
 * What the answer of a decision depends on.
 *
 * @param inputs names that its inputs refer to
 * @param pure nothing else has a part in it: no other fact, no function such as now(), no other
 *     decision; then the same inputs always get the same answer
 */
record PureTable(Set<String> inputs, boolean pure) {

  private static final Pattern NAME = Pattern.compile("(?<![.\\w\"])[A-Za-z_]\\w*");
  private static final Pattern TEXT = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "not", "if", "then", "else", "and", "or");

  static PureTable of(DecisionDefinitionEntity decision) {
    if (!(decision.getDecisionLogic() instanceof DmnDecisionTableImpl table)) {
      return new PureTable(Set.of(), false);
    }
    List<String> questions =
        texts(table.getInputs().stream().map(input -> input.getExpression())).toList();
    Set<String> inputs = new TreeSet<>();
    questions.forEach(question -> inputs.addAll(names(question)));
    Set<String> known = new HashSet<>(inputs);
    known.addAll(WORDS);
    Collection<?> required = decision.getRequiredDecisions();
    boolean pure =
        (required == null || required.isEmpty())
            && questions.stream().noneMatch(question -> question.contains("("))
            && texts(
                    table.getRules().stream()
                        .flatMap(
                            rule ->
                                Stream.concat(
                                    rule.getConditions().stream(), rule.getConclusions().stream())))
                .map(cell -> TEXT.matcher(cell).replaceAll("0"))
                .allMatch(cell -> known.containsAll(names(cell)) && !calls(cell));
    return new PureTable(Set.copyOf(inputs), pure);
  }

  private static boolean calls(String cell) {
    return cell.replaceAll("\\bnot\\s*\\(", "").contains("(");
  }

  private static Stream<String> texts(Stream<DmnExpressionImpl> expressions) {
    return expressions
        .filter(Objects::nonNull)
        .map(DmnExpressionImpl::getExpression)
        .filter(Objects::nonNull);
  }

  private static Set<String> names(String text) {
    Set<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      names.add(name.group());
    }
    return names;
  }
}
