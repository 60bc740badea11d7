package io.attesta.workflow;

import io.attesta.workflow.forms.Form;
import io.attesta.workflow.forms.FormField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.springframework.stereotype.Component;

/** Forms as deployed with a process, parsed once. */
@Component
class FormStore {

  private final Map<String, Stored> byKey = new ConcurrentHashMap<>();
  private final EngineCommand engine;

  FormStore(EngineCommand engine) {
    this.engine = engine;
  }

  Form form(ModelFacts model, String formId) {
    return stored(model, formId).form();
  }

  String json(ModelFacts model, String formId) {
    return stored(model, formId).json();
  }

  /** Whether the bundle of the process has the form. */
  boolean has(ModelFacts model, String formId) {
    return byKey.containsKey(model.deployment() + '/' + formId)
        || engine.call(context -> definition(model.deployment(), formId)) != null;
  }

  /** Custom properties by field key. */
  Map<String, Map<String, String>> properties(Form form) {
    return form.fields().stream()
        .filter(field -> !field.properties().isEmpty())
        .collect(Collectors.toMap(FormField::key, FormField::properties, (a, b) -> a));
  }

  private Stored stored(ModelFacts model, String formId) {
    String key = model.deployment() + '/' + formId;
    Stored known = byKey.get(key);
    if (known == null) {
      known = engine.call(context -> read(model.deployment(), formId));
      byKey.put(key, known);
    }
    return known;
  }

  private Stored read(String deployment, String formId) {
    CamundaFormDefinitionEntity definition = definition(deployment, formId);
    if (definition == null) {
      throw new IllegalStateException("Form " + formId + " is not in deployment " + deployment);
    }
    try (InputStream in =
        engine
            .engine()
            .getRepositoryService()
            .getResourceAsStream(deployment, definition.getResourceName())) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Stored(json, Form.parse(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CamundaFormDefinitionEntity definition(String deployment, String formId) {
    return EngineCommand.context()
        .getCamundaFormDefinitionManager()
        .findDefinitionByDeploymentAndKey(deployment, formId);
  }

  private record Stored(String json, Form form) {}
}
