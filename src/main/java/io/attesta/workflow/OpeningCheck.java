package io.attesta.workflow;

import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import io.attesta.workflow.forms.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Checks what a work item is opened with: the start form, and what a module asks beside it. */
@Component
class OpeningCheck {

  private final FormCheck check;
  private final FormStore forms;
  private final ObjectProvider<OpeningSupplement> supplements;

  OpeningCheck(FormCheck check, FormStore forms, ObjectProvider<OpeningSupplement> supplements) {
    this.check = check;
    this.forms = forms;
    this.supplements = supplements;
  }

  /**
   * Answers of both forms as those of the start form.
   *
   * @throws Refusal code {@code invalid-input} with every field at fault in either
   */
  Answers check(ModelFacts model, Map<String, Object> submitted) {
    Map<String, Object> values = new LinkedHashMap<>(submitted);
    supplements.forEach(
        s -> s.filled(model.ref().practice(), submitted).forEach((k, v) -> fill(values, k, v)));
    Optional<String> further = form(model, values);
    if (further.isEmpty()) {
      return check.check(model, model.startForm(), values, Map.of());
    }
    Map<String, Object> rest = new LinkedHashMap<>(values);
    rest.keySet().retainAll(FieldCheck.names(forms.form(model, further.get())));
    if (model.startForm() != null) {
      rest.keySet().removeAll(FieldCheck.names(forms.form(model, model.startForm())));
    }
    values.keySet().removeAll(rest.keySet());
    List<FieldError> errors = new ArrayList<>();
    Answers first = tried(() -> check.check(model, model.startForm(), values, Map.of()), errors);
    Answers second = tried(() -> check.check(model, further.get(), rest, values), errors);
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return united(first, second);
  }

  /** The further form that the details of an open work item lead to. */
  Optional<Form> further(ModelFacts model, Map<String, Object> details) {
    return form(model, details).map(id -> forms.form(model, id));
  }

  private Optional<String> form(ModelFacts model, Map<String, Object> values) {
    return supplements.stream()
        .flatMap(s -> s.form(model.ref().practice(), values).stream())
        .filter(id -> forms.has(model, id))
        .findFirst();
  }

  private static void fill(Map<String, Object> values, String key, Object value) {
    Object sent = values.get(key);
    if (sent == null || sent.toString().isBlank()) {
      values.put(key, value);
    }
  }

  private static Answers tried(Supplier<Answers> check, List<FieldError> errors) {
    try {
      return check.get();
    } catch (Refusal refusal) {
      if (refusal.errors().isEmpty()) {
        throw refusal;
      }
      errors.addAll(refusal.errors());
      return null;
    }
  }

  private static Answers united(Answers first, Answers second) {
    Map<String, Object> values = new LinkedHashMap<>(second.values());
    values.putAll(first.values());
    Map<String, Map<String, String>> properties = new LinkedHashMap<>(second.properties());
    properties.putAll(first.properties());
    return new Answers(first.form(), values, first.steering(), properties);
  }
}
