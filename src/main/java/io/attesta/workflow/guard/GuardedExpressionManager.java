package io.attesta.workflow.guard;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.springframework.context.ApplicationContext;

/**
 * Expressions that cannot reach beyond what models are given. Engine 7.24.0 evaluates expressions
 * out of task queries and stored filters (CVE-2026-109432) for anyone who may list tasks; those
 * come without a variable scope, and nothing else in the engine does, so they are held to functions
 * of time and user here, whichever way they came in.
 */
public class GuardedExpressionManager extends SpringExpressionManager {

  private static final ExpressionRules QUERIES = ExpressionRules.forQueries();

  private final ModelBeans modelBeans;

  public GuardedExpressionManager(ApplicationContext context) {
    this(context, new ModelBeans(context));
  }

  public GuardedExpressionManager(ApplicationContext context, ModelBeans modelBeans) {
    super(context, Map.of());
    this.modelBeans = modelBeans;
  }

  @Override
  public Expression createExpression(String text) {
    return new Guard(createValueExpression(text), text);
  }

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver chain = new CompositeELResolver();
    chain.add(new VariableScopeElResolver());
    chain.add(new VariableContextElResolver());
    chain.add(new ArrayELResolver(true));
    chain.add(new ListELResolver(true));
    chain.add(new MapELResolver(true));
    chain.add(new GuardedResolver(modelBeans));
    return chain;
  }

  private final class Guard extends JuelExpression {

    Guard(ValueExpression value, String text) {
      super(value, GuardedExpressionManager.this, text);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
      if (scope == null && !isLiteralText()) {
        List<String> problems = QUERIES.problems(getExpressionText());
        if (!problems.isEmpty()) {
          throw new RefusedByGuard(
              "An expression of a query may only use "
                  + "currentUser(), currentUserGroups(), now() and dateTime()");
        }
      }
      return super.getValue(scope, execution);
    }
  }
}
