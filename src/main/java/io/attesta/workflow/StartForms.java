package io.attesta.workflow;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** Reads from the deployed models how people start them. */
@Component
class StartForms {

  private final EngineCommand engine;
  private final MainProcesses mains;
  private final FormStore forms;

  StartForms(EngineCommand engine, MainProcesses mains, FormStore forms) {
    this.engine = engine;
    this.mains = mains;
    this.forms = forms;
  }

  List<StartForm> all() {
    return mains.latest().stream()
        .filter(model -> model.ref().prefix() != null && model.startedByPeople())
        .map(this::read)
        .sorted(Comparator.comparing(start -> start.model().practice()))
        .toList();
  }

  /** One of each practice: the one that people start, where there is one. */
  List<StartForm> practices() {
    Set<String> told = new HashSet<>();
    return mains.latest().stream()
        .filter(model -> model.ref().prefix() != null)
        .sorted(Comparator.comparing(model -> !model.startedByPeople()))
        .filter(model -> told.add(model.ref().practice()))
        .map(this::read)
        .sorted(Comparator.comparing(start -> start.model().practice()))
        .toList();
  }

  Optional<String> form(ModelFacts model, String key) {
    return forms.has(model, key) ? Optional.of(forms.json(model, key)) : Optional.empty();
  }

  private StartForm read(ModelFacts model) {
    Process process = process(model);
    String documentation =
        process.getDocumentations().stream()
            .map(text -> text.getTextContent().strip())
            .findFirst()
            .orElse(null);
    String form = model.startForm() == null ? null : forms.json(model, model.startForm());
    return new StartForm(model.ref(), process.getName(), documentation, form);
  }

  private Process process(ModelFacts model) {
    return engine.call(
        context -> {
          var cache = engine.configuration().getDeploymentCache();
          ProcessDefinitionEntity definition =
              cache.findDeployedProcessDefinitionById(model.definitionId());
          return cache
              .findBpmnModelInstanceForProcessDefinition(definition)
              .getModelElementById(definition.getKey());
        });
  }
}
