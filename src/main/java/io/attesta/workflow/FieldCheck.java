package io.attesta.workflow;

import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import io.attesta.workflow.forms.Checked;
import io.attesta.workflow.forms.Form;
import io.attesta.workflow.forms.FormField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Checks single fields of the details outside a task, each against the forms of the work item's
 * model that carry it.
 */
@Component
public class FieldCheck {

  private final EngineCommand engine;
  private final ModelIndex models;
  private final FormStore forms;

  FieldCheck(EngineCommand engine, ModelIndex models, FormStore forms) {
    this.engine = engine;
    this.models = models;
    this.forms = forms;
  }

  /**
   * The values, typed.
   *
   * @throws Refusal naming every field that no form of the model has or that its form does not
   *     accept
   */
  public Map<String, Object> check(String processKey, Integer version, Map<String, Object> values) {
    List<Form> candidates = forms(processKey, version);
    List<FieldError> errors = new ArrayList<>();
    Map<String, Object> typed = new LinkedHashMap<>();
    values.forEach((key, value) -> check(candidates, key, value, typed, errors));
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return typed;
  }

  private static void check(
      List<Form> candidates,
      String key,
      Object value,
      Map<String, Object> typed,
      List<FieldError> errors) {
    for (Form form : candidates) {
      if (form.fields().stream().map(FormField::key).anyMatch(key::equals)) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put(key, value);
        Checked checked = form.check(one, Map.of());
        checked.errors().stream()
            .filter(error -> error.field().equals(key) || error.field().startsWith(key + "["))
            .forEach(
                e -> errors.add(new FieldError("details." + e.field(), e.code(), e.message())));
        typed.put(key, checked.values().get(key));
        return;
      }
    }
    errors.add(new FieldError("details." + key, "unknown-field", "No form of the process has it"));
  }

  private List<Form> forms(String processKey, Integer version) {
    if (processKey == null) {
      return List.of();
    }
    return engine.call(
        context -> {
          var definition =
              context
                  .getProcessDefinitionManager()
                  .findProcessDefinitionByKeyVersionAndTenantId(processKey, version, null);
          ModelFacts model = models.of(definition.getId());
          Set<String> ids = new LinkedHashSet<>(model.forms().values());
          if (model.startForm() != null) {
            ids.add(model.startForm());
          }
          return ids.stream().map(id -> forms.form(model, id)).toList();
        });
  }
}
