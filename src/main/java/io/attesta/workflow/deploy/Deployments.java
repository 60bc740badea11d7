package io.attesta.workflow.deploy;

import io.attesta.workflow.gate.Bundle;
import io.attesta.workflow.gate.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;

/** Bundles as the engine keeps them: one deployment each, named like the bundle. */
@Component
class Deployments {

  static final String SOURCE = "attesta";

  private final ProcessEngine engine;

  Deployments(ProcessEngine engine) {
    this.engine = engine;
  }

  /** Runs with the engine's authorisation off: no person may deploy, only the gate may. */
  <T> T asService(Callable<T> work) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(work));
  }

  RepositoryService repository() {
    return engine.getRepositoryService();
  }

  ProcessEngine engine() {
    return engine;
  }

  /** The latest deployment of the bundle. */
  Optional<Deployment> latest(String bundle) {
    return repository()
        .createDeploymentQuery()
        .deploymentName(bundle)
        .deploymentSource(SOURCE)
        .orderByDeploymentTime()
        .desc()
        .listPage(0, 1)
        .stream()
        .findFirst();
  }

  boolean holds(Deployment deployment, Bundle bundle) {
    Map<String, byte[]> kept = new HashMap<>();
    repository()
        .getDeploymentResources(deployment.getId())
        .forEach(
            resource ->
                kept.put(
                    resource.getName(),
                    bytes(
                        repository()
                            .getResourceAsStreamById(deployment.getId(), resource.getId()))));
    List<ModelFile> files = bundle.files();
    return kept.size() == files.size()
        && files.stream().allMatch(f -> Arrays.equals(f.content(), kept.get(f.name())));
  }

  void deploy(Bundle bundle) {
    DeploymentBuilder builder = repository().createDeployment().name(bundle.name()).source(SOURCE);
    bundle
        .files()
        .forEach(f -> builder.addInputStream(f.name(), new ByteArrayInputStream(f.content())));
    builder.deploy();
  }

  static byte[] bytes(InputStream stream) {
    try (InputStream in = stream) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
