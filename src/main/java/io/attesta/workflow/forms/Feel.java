package io.attesta.workflow.forms;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** A compiled FEEL expression. */
public final class Feel {

  private static final int LONGEST = 10_000;

  private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

  private final ParsedExpression parsed;

  private Feel(ParsedExpression parsed) {
    this.parsed = parsed;
  }

  /** Whether a form's property holds an expression rather than a plain value. */
  static boolean isExpression(String text) {
    return text.startsWith("=");
  }

  /**
   * Compiles an expression, with or without the leading {@code =} that forms write.
   *
   * @throws FormSyntaxException when it does not parse
   */
  public static Feel expression(String text) {
    String bare = isExpression(text) ? text.substring(1) : text;
    return new Feel(parsed(text, () -> ENGINE.parseExpression(bare)));
  }

  /**
   * Compiles the unary tests of an input cell.
   *
   * @throws FormSyntaxException when they do not parse
   */
  public static Feel unaryTests(String text) {
    return new Feel(parsed(text, () -> ENGINE.parseUnaryTests(text)));
  }

  private static ParsedExpression parsed(String text, Supplier<ParseResult> parser) {
    if (text.length() > LONGEST) {
      throw new FormSyntaxException("an expression is longer than " + LONGEST + " characters");
    }
    ParseResult result;
    try {
      result = parser.get();
    } catch (StackOverflowError e) {
      throw new FormSyntaxException("an expression is nested too deep", e);
    }
    if (result.isFailure()) {
      throw new FormSyntaxException(
          "'" + text + "' is no FEEL expression: " + result.failure().message());
    }
    return result.parsedExpression();
  }

  /** The value, {@code null} also where the expression fails, as in the browser. */
  Object evaluate(Map<String, Object> context) {
    var result = ENGINE.evaluate(parsed, context);
    return result.isSuccess() ? result.result() : null;
  }

  /** Whether unary tests accept the input; nothing else is known to them. */
  public boolean accepts(Object input) {
    var result = ENGINE.evaluateWithInput(parsed, input, Map.<String, Object>of());
    return result.isSuccess() && Boolean.TRUE.equals(result.result());
  }

  boolean holds(Map<String, Object> context) {
    return Boolean.TRUE.equals(evaluate(context));
  }
}
