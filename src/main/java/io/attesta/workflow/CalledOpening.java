package io.attesta.workflow;

import io.attesta.workflow.forms.FormField;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Opens the work item of a process that another process calls. Its start form is filled with what
 * the call maps, and otherwise with what is known of the calling work item.
 */
@Component
class CalledOpening {

  /** Fields that are taken over under their own names. */
  private static final Set<String> INHERITED =
      Set.of("title", "service", "description", "configurationItems");

  /** Property of a field that names the fact of the calling work item which fills it. */
  private static final String FILLED_WITH = "caller";

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
    Map<String, Object> mapped = new HashMap<>(execution.getVariables());
    Map<String, Object> values = values(model, caller, mapped);
    Answers answers = check.check(model, model.startForm(), values, Map.of());
    OpenedItem item =
        caller == null
            ? hooks.getObject().open(model.ref(), answers)
            : hooks.getObject().openCalled(caller, model.ref(), answers);
    mapped.keySet().retainAll(values.keySet());
    execution.removeVariables(mapped.keySet());
    execution.setVariables(FormCheck.variables(model, answers));
    execution.setProcessBusinessKey(item.number());
    return item;
  }

  /**
   * Values of the start form: what is mapped, then what is known of the calling work item.
   *
   * @param caller null when there is none
   */
  Map<String, Object> values(ModelFacts model, Long caller, Map<String, Object> mapped) {
    Map<String, Object> known =
        caller == null ? Collections.emptyMap() : hooks.getObject().facts(caller);
    Map<String, Object> values = new LinkedHashMap<>();
    for (FormField field : check.fields(model, model.startForm())) {
      Object value = mapped.get(field.key());
      if (value == null) {
        value = known.get(source(field));
      }
      if (value != null) {
        values.put(field.key(), value);
      }
    }
    return values;
  }

  /** Name of the fact that fills the field; null for none, which no fact has as name. */
  private static String source(FormField field) {
    return INHERITED.contains(field.key()) ? field.key() : field.properties().get(FILLED_WITH);
  }
}
