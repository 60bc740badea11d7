package io.attesta.workflow;

import camundajar.impl.scala.util.Either;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/**
 * FEEL as the engine has it, except that each text is parsed once. The engine parses every cell of
 * a decision table anew at every evaluation, which takes most of its time.
 */
class ParsedFeel extends ScalaFeelEngine {

  /** More than all cells of all deployed tables; what is beyond is parsed again. */
  private static final int TEXTS = 20_000;

  ParsedFeel() {
    super(List.of());
  }

  @Override
  protected FeelEngine buildFeelEngine(
      CustomFunctionTransformer functions, CompositeValueMapper values) {
    return new Remembering(functions, values);
  }

  private static final class Remembering extends FeelEngine {

    private final LoadingCache<String, Either<Failure, ParsedExpression>> expressions =
        Caffeine.newBuilder().maximumSize(TEXTS).build(super::parseExpression);
    private final LoadingCache<String, Either<Failure, ParsedExpression>> tests =
        Caffeine.newBuilder().maximumSize(TEXTS).build(super::parseUnaryTests);

    Remembering(FunctionProvider functions, ValueMapper values) {
      super(functions, values, new Configuration(false), FeelEngineClock.SystemClock$.MODULE$);
    }

    @Override
    public Either<Failure, ParsedExpression> parseExpression(String text) {
      return expressions.get(text);
    }

    @Override
    public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
      return tests.get(text);
    }
  }
}
