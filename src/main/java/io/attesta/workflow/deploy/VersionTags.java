package io.attesta.workflow.deploy;

import io.attesta.workflow.gate.Bundle;
import io.attesta.workflow.gate.Finding;
import io.attesta.workflow.gate.GateRule;
import io.attesta.workflow.gate.ModelFile;
import io.attesta.workflow.gate.VersionTag;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * One tag, one content. Besides being a lie, a tag used twice stops callers bound to it at run
 * time.
 */
@Component
class VersionTags {

  private final Deployments deployments;

  VersionTags(Deployments deployments) {
    this.deployments = deployments;
  }

  List<Finding> reused(Bundle bundle) {
    List<Finding> findings = new ArrayList<>();
    for (ModelFile file : bundle.files()) {
      for (VersionTag tag : VersionTag.of(file)) {
        Optional<InputStream> deployed = file.type().equals("bpmn") ? process(tag) : decision(tag);
        deployed
            .map(Deployments::bytes)
            .filter(content -> !Arrays.equals(content, file.content()))
            .ifPresent(c -> findings.add(finding(file, tag)));
      }
    }
    return findings;
  }

  private static Finding finding(ModelFile file, VersionTag tag) {
    GateRule rule = GateRule.VERSION_TAG_REUSED;
    return new Finding(
        file.name(),
        tag.key(),
        rule.key(),
        "Version " + tag.tag() + " was deployed with other content.",
        rule.remedy());
  }

  private Optional<InputStream> process(VersionTag tag) {
    RepositoryService repository = deployments.repository();
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(tag.key())
        .versionTag(tag.tag())
        .orderByProcessDefinitionVersion()
        .desc()
        .listPage(0, 1)
        .stream()
        .findFirst()
        .map(d -> repository.getProcessModel(d.getId()));
  }

  private Optional<InputStream> decision(VersionTag tag) {
    RepositoryService repository = deployments.repository();
    return repository
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey(tag.key())
        .versionTag(tag.tag())
        .orderByDecisionDefinitionVersion()
        .desc()
        .listPage(0, 1)
        .stream()
        .findFirst()
        .map(d -> repository.getDecisionModel(d.getId()));
  }
}
