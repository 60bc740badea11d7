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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Looks at single fields of the details outside a task: what may be written to them, by the forms
 * of the work item's model that carry them, and who may read them.
 */
@Component
public class FieldCheck {

  private record Model(ModelFacts facts, List<Form> forms) {}

  private final Map<String, Model> known = new ConcurrentHashMap<>();
  private final EngineCommand engine;
  private final ModelIndex models;
  private final FormStore forms;
  private final OpeningCheck opening;

  FieldCheck(EngineCommand engine, ModelIndex models, FormStore forms, OpeningCheck opening) {
    this.engine = engine;
    this.models = models;
    this.forms = forms;
    this.opening = opening;
  }

  /**
   * The values, typed, with the properties of their fields. Of several forms that have a field, one
   * counts that shows it as things are.
   *
   * @param known the details as they are, on which conditions of forms may depend
   * @throws Refusal naming every field that no form of the model has, that is no detail, or that
   *     its form does not accept
   */
  public Answers check(
      String processKey, Integer version, Map<String, Object> values, Map<String, Object> known) {
    Map<String, Object> then = new LinkedHashMap<>(known);
    then.putAll(values);
    Optional<Model> model = model(processKey, version).map(m -> supplemented(m, known));
    List<FieldError> errors = new ArrayList<>();
    Map<String, Object> typed = new LinkedHashMap<>();
    Map<String, Map<String, String>> properties = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          Optional<FieldError> misplaced = model.flatMap(m -> misplaced(m, key));
          Optional<Form> form = model.flatMap(m -> formWith(m, key, value, then));
          if (misplaced.isPresent()) {
            errors.add(misplaced.get());
          } else if (form.isEmpty()) {
            errors.add(error(key, "unknown-field", "No form of the process has it"));
          } else {
            typed.put(key, checked(form.get(), key, value, then, errors));
            form.map(forms::properties)
                .map(all -> all.get(key))
                .ifPresent(own -> properties.put(key, own));
          }
        });
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return new Answers(null, typed, Set.of(), properties);
  }

  /**
   * Names of the details that a person may read who does not work on the item: those of the forms
   * it was opened with, and those of the forms of tasks that are assigned to the person.
   */
  public Set<String> shownTo(
      String person,
      String number,
      String processKey,
      Integer processVersion,
      Map<String, Object> details) {
    Set<String> names = new LinkedHashSet<>();
    Optional<Model> model = model(processKey, processVersion);
    model
        .filter(m -> m.facts().startForm() != null)
        .map(m -> forms.form(m.facts(), m.facts().startForm()))
        .ifPresent(form -> names.addAll(names(form)));
    model
        .flatMap(m -> opening.further(m.facts(), details))
        .ifPresent(form -> names.addAll(names(form)));
    engine.call(context -> assigned(person, number)).forEach(form -> names.addAll(names(form)));
    return names;
  }

  private List<Form> assigned(String person, String number) {
    List<Form> found = new ArrayList<>();
    for (Task task :
        engine
            .engine()
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(number)
            .taskAssignee(person)
            .list()) {
      ModelFacts model = models.of(task.getProcessDefinitionId());
      String form = model.forms().get(task.getTaskDefinitionKey());
      if (form != null) {
        found.add(forms.form(model, form));
      }
    }
    return found;
  }

  /** Fields below groups and lists are part of the detail that has the first name of their path. */
  static Set<String> names(Form form) {
    return form.fields().stream()
        .map(field -> field.key().split("[.\\[]", 2)[0])
        .collect(Collectors.toSet());
  }

  private static Optional<FieldError> misplaced(Model model, String key) {
    if (FormCheck.SPINE.contains(key)) {
      return Optional.of(error(key, "misplaced", key + " is a field of its own"));
    }
    if (key.startsWith("comment")) {
      return Optional.of(error(key, "misplaced", "Comments are added to the conversation"));
    }
    return model.facts().variables().contains(key)
        ? Optional.of(error(key, "not-editable", "Only a step of the process says it"))
        : Optional.empty();
  }

  /** Rather one that asks for the field than one that only shows it, or hides it. */
  private static Optional<Form> formWith(
      Model model, String key, Object value, Map<String, Object> known) {
    List<Form> having =
        model.forms().stream()
            .filter(form -> form.fields().stream().map(FormField::key).anyMatch(key::equals))
            .toList();
    return having.stream()
        .filter(form -> form.asksFor(key) && takes(form, key, value, known))
        .findFirst()
        .or(() -> having.stream().filter(form -> takes(form, key, value, known)).findFirst())
        .or(() -> having.stream().filter(form -> form.asksFor(key)).findFirst())
        .or(() -> having.stream().findFirst());
  }

  /** Whether the form has something to say to the value, if only that it is wrong. */
  private static boolean takes(Form form, String key, Object value, Map<String, Object> known) {
    Checked checked = alone(form, key, value, known);
    return checked.values().get(key) != null
        || checked.errors().stream().anyMatch(error -> error.field().startsWith(key));
  }

  private static Checked alone(Form form, String key, Object value, Map<String, Object> known) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put(key, value);
    return form.check(one, known);
  }

  private static Object checked(
      Form form, String key, Object value, Map<String, Object> known, List<FieldError> errors) {
    Checked checked = alone(form, key, value, known);
    checked.errors().stream()
        .filter(error -> error.field().equals(key) || error.field().startsWith(key + "["))
        .forEach(e -> errors.add(error(e.field(), e.code(), e.message())));
    return checked.values().get(key);
  }

  private static FieldError error(String field, String code, String message) {
    return new FieldError("details." + field, code, message);
  }

  private Model supplemented(Model model, Map<String, Object> known) {
    return opening
        .further(model.facts(), known)
        .map(
            form ->
                new Model(
                    model.facts(), Stream.concat(model.forms().stream(), Stream.of(form)).toList()))
        .orElse(model);
  }

  /** A deployed version never changes, so it is looked up once. */
  private Optional<Model> model(String processKey, Integer version) {
    if (processKey == null) {
      return Optional.empty();
    }
    String name = processKey + ':' + version;
    Model found = known.get(name);
    if (found == null) {
      found = engine.call(context -> read(context, processKey, version));
      known.put(name, found);
    }
    return Optional.of(found);
  }

  private Model read(CommandContext context, String processKey, Integer version) {
    var definition =
        context
            .getProcessDefinitionManager()
            .findProcessDefinitionByKeyVersionAndTenantId(processKey, version, null);
    ModelFacts model = models.of(definition.getId());
    Set<String> ids = new LinkedHashSet<>(model.forms().values());
    if (model.startForm() != null) {
      ids.add(model.startForm());
    }
    return new Model(model, ids.stream().map(id -> forms.form(model, id)).toList());
  }
}
