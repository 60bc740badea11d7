package io.attesta.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Opens the work item of a process that another process calls. Its start form is filled with what
 * the call maps, and with what both items have in common.
 */
@Component
class CalledOpening {

  /** Fields of the calling work item that its start form takes over where it has them. */
  private static final Set<String> INHERITED =
      Set.of("title", "service", "description", "configurationItems");

  private final ObjectProvider<WorkItemHooks> hooks;
  private final FormCheck check;

  CalledOpening(ObjectProvider<WorkItemHooks> hooks, FormCheck check) {
    this.hooks = hooks;
    this.check = check;
  }

  /**
   * @param caller work item of the calling process; null when it has none
   */
  OpenedItem open(DelegateExecution execution, ModelFacts model, Long caller) {
    Set<String> fields = check.fields(model, model.startForm());
    Map<String, Object> values = new LinkedHashMap<>();
    if (caller != null) {
      Map<String, Object> known = hooks.getObject().facts(caller);
      INHERITED.forEach(name -> values.put(name, known.get(name)));
    }
    Map<String, Object> mapped = new LinkedHashMap<>(execution.getVariables());
    mapped.keySet().retainAll(fields);
    mapped.values().removeIf(value -> value == null);
    values.putAll(mapped);
    values.keySet().retainAll(fields);
    values.values().removeIf(value -> value == null);
    Answers answers = check.check(model, model.startForm(), values, Map.of());
    OpenedItem item =
        caller == null
            ? hooks.getObject().open(model.ref(), answers)
            : hooks.getObject().openCalled(caller, model.ref(), answers);
    execution.removeVariables(mapped.keySet());
    execution.setVariables(FormCheck.variables(model, answers));
    execution.setProcessBusinessKey(item.number());
    return item;
  }
}
