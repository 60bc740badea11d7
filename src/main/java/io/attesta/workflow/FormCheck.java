package io.attesta.workflow;

import io.attesta.shared.FieldError;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.workflow.forms.Checked;
import io.attesta.workflow.forms.Form;
import io.attesta.workflow.forms.FormField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** Checks submitted values against the deployed form, wherever they come from. */
@Component
class FormCheck {

  /** Fields of the work item's spine that a form may carry; all others are details. */
  static final Set<String> SPINE = Set.of("title", "description", "service", "group");

  private final FormStore forms;
  private final Now now;

  FormCheck(FormStore forms, Now now) {
    this.forms = forms;
    this.now = now;
  }

  /**
   * @param formId null when the step has no form: then nothing may be submitted
   * @throws Refusal code {@code invalid-input} with every field at fault
   */
  Answers check(
      ModelFacts model, String formId, Map<String, Object> submitted, Map<String, Object> known) {
    Map<String, Object> raw = untyped(submitted);
    if (formId == null) {
      if (!raw.isEmpty()) {
        throw Refusal.invalid(
            raw.keySet().stream()
                .map(key -> new FieldError(path(key), "unknown-field", "This step has no form"))
                .toList());
      }
      return new Answers(null, Map.of(), Set.of(), Map.of());
    }
    Form form = forms.form(model, formId);
    Checked checked = form.check(raw, form.preset(known, now.get()));
    if (!checked.errors().isEmpty()) {
      throw Refusal.invalid(checked.errors().stream().map(FormCheck::located).toList());
    }
    Map<String, Object> values = new LinkedHashMap<>(checked.values());
    form.fields().stream()
        .map(FormField::key)
        .filter(key -> model.variables().contains(key) && !SPINE.contains(key))
        .forEach(key -> values.putIfAbsent(key, null));
    return new Answers(formId, values, model.variables(), forms.properties(form));
  }

  /** What is known, with what the form sets for fields that nobody has filled. */
  Map<String, Object> preset(ModelFacts model, String formId, Map<String, Object> known) {
    return formId == null ? known : forms.form(model, formId).preset(known, now.get());
  }

  /** The form's fields; none without a form. */
  List<FormField> fields(ModelFacts model, String formId) {
    return formId == null ? List.of() : forms.form(model, formId).fields();
  }

  /**
   * Answers that the model itself uses, as engine variables; an absent one clears what an earlier
   * step said.
   */
  static Map<String, Object> variables(ModelFacts model, Answers answers) {
    Map<String, Object> variables = new LinkedHashMap<>();
    answers
        .values()
        .forEach(
            (key, value) -> {
              Object plain = Variables.plain(value);
              if (model.variables().contains(key) && Variables.isPlain(plain)) {
                variables.put(key, plain);
              }
            });
    return variables;
  }

  private static FieldError located(FieldError error) {
    return new FieldError(path(error.field()), error.code(), error.message());
  }

  private static String path(String field) {
    return SPINE.contains(field) ? field : "details." + field;
  }

  private static Map<String, Object> untyped(Map<String, Object> submitted) {
    Map<String, Object> raw = new LinkedHashMap<>();
    if (submitted != null) {
      submitted.forEach(
          (key, value) ->
              raw.put(key, value instanceof TypedValue typed ? typed.getValue() : value));
    }
    return raw;
  }

  /** As the engine tells of a field that is not valid: one sentence that names every fault. */
  static FormFieldValidationException inTheEnginesWords(Refusal refusal) {
    List<String> faults =
        refusal.errors().stream().map(e -> e.field() + ": " + e.message()).toList();
    String sentence = faults.isEmpty() ? refusal.getMessage() : String.join("; ", faults);
    return new FormFieldValidationException(refusal.code(), sentence, refusal);
  }
}
