package io.attesta.workflow.deploy;

import static io.attesta.workflow.deploy.BundleReport.Outcome.DEPLOYED;
import static io.attesta.workflow.deploy.BundleReport.Outcome.REFUSED;
import static io.attesta.workflow.deploy.BundleReport.Outcome.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.identity.Groups;
import io.attesta.workflow.gate.Finding;
import io.attesta.workflow.gate.Tiny;
import io.attesta.workflow.guard.ModelBeans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttestaTest
class ModelDeployerTest {

  private final Deployments deployments;
  private final VersionTags tags;
  private final ModelBeans beans;
  private final Groups groups;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final ProcessEngine engine;
  private final ModelDeployer started;

  /** A practice of its own for each test, so that versions never meet. */
  private final String practice =
      "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 9);

  @TempDir private Path folder;

  @Autowired
  ModelDeployerTest(
      Deployments deployments,
      VersionTags tags,
      ModelBeans beans,
      Groups groups,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      ProcessEngine engine,
      ModelDeployer started) {
    this.deployments = deployments;
    this.tags = tags;
    this.beans = beans;
    this.groups = groups;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.events = events;
    this.engine = engine;
    this.started = started;
  }

  private ModelDeployer deployer() {
    return new ModelDeployer(
        new ModelSource(folder.toString()),
        deployments,
        tags,
        beans,
        groups,
        jdbc,
        transaction,
        events);
  }

  @BeforeEach
  void writeTheModels() throws IOException {
    write("bpmn", "handling.bpmn", process());
    write("dmn", "routing.dmn", Tiny.decision());
    write("forms", "do.form", Tiny.form());
  }

  private static String process() {
    return Tiny.process().replace("${assessImpact}", "${declareMajorIncident}");
  }

  private void write(String type, String name, String text) throws IOException {
    Path file = folder.resolve(type).resolve(practice).resolve(practice + "-" + name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text.replace("tiny-", practice + "-"));
  }

  @AfterEach
  void removeWhatWasDeployed() {
    engine
        .getRepositoryService()
        .createDeploymentQuery()
        .deploymentName(practice)
        .list()
        .forEach(d -> engine.getRepositoryService().deleteDeployment(d.getId(), true));
  }

  private long versions() {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(practice + "-handling")
        .count();
  }

  @Test
  void theModelsOfTheRepositoryAreDeployedAtStart() {
    assertThat(started.last()).isNotEmpty();
    assertThat(started.last()).allMatch(report -> report.findings().isEmpty(), "without findings");
    assertThat(started.run()).allMatch(report -> report.outcome() == UNCHANGED);
  }

  @Test
  void anUnchangedBundleIsNotDeployedAgain() throws IOException {
    assertThat(deployer().run()).extracting(BundleReport::outcome).containsExactly(DEPLOYED);
    assertThat(deployer().run()).extracting(BundleReport::outcome).containsExactly(UNCHANGED);
    assertThat(versions()).isOne();
  }

  @Test
  void aChangedBundleIsDeployedWhole() throws IOException {
    deployer().run();
    write("forms", "do.form", Tiny.form().replace("Hello", "Good morning"));
    assertThat(deployer().run()).extracting(BundleReport::outcome).containsExactly(DEPLOYED);
    assertThat(versions()).isEqualTo(2);
    assertThat(deployments.latest(practice))
        .get()
        .satisfies(
            d ->
                assertThat(engine.getRepositoryService().getDeploymentResourceNames(d.getId()))
                    .containsExactlyInAnyOrder(
                        "bpmn/" + practice + "/" + practice + "-handling.bpmn",
                        "dmn/" + practice + "/" + practice + "-routing.dmn",
                        "forms/" + practice + "/" + practice + "-do.form"));
  }

  @Test
  void aVersionTagIsNotUsedForOtherContent() throws IOException {
    deployer().run();
    write("bpmn", "handling.bpmn", process().replace("Do it.", "Do it well."));
    BundleReport refused = deployer().run().get(0);
    assertThat(refused.outcome()).isEqualTo(REFUSED);
    assertThat(refused.running()).isTrue();
    assertThat(refused.findings())
        .extracting(Finding::rule, Finding::elementId)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("version-tag-reused", practice + "-handling"));
    write(
        "bpmn",
        "handling.bpmn",
        process().replace("Do it.", "Do it well.").replace("Tag=\"1.0.0\"", "Tag=\"1.0.1\""));
    assertThat(deployer().run()).extracting(BundleReport::outcome).containsExactly(DEPLOYED);
  }

  @Test
  void aDecisionsVersionTagIsNotUsedForOtherContent() throws IOException {
    deployer().run();
    write("dmn", "routing.dmn", Tiny.decision().replace("PT4H", "PT5H"));
    assertThat(deployer().run().get(0).findings())
        .extracting(Finding::rule)
        .containsExactly("version-tag-reused");
  }

  @Test
  void nothingOfARefusedBundleIsDeployed() throws IOException {
    write("bpmn", "handling.bpmn", process().replace("${nextStep == 'again'}", "${''.getClass()}"));
    BundleReport refused = deployer().run().get(0);
    assertThat(refused.outcome()).isEqualTo(REFUSED);
    assertThat(refused.running()).isFalse();
    assertThat(refused.findings()).extracting(Finding::rule).containsExactly("expression");
    assertThat(deployments.latest(practice)).isEmpty();
    assertThat(versions()).isZero();
  }

  @Test
  void aRefusedChangeLeavesTheRunningVersionInForce() throws IOException {
    deployer().run();
    write("forms", "do.form", Tiny.form().replace("textfield", "filepicker"));
    assertThat(deployer().run().get(0).running()).isTrue();
    assertThat(versions()).isOne();
  }

  @Test
  void twoNodesThatStartAtOnceDeployOnce() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    var pool = Executors.newFixedThreadPool(2);
    try {
      Future<List<BundleReport>> one = pool.submit(() -> runTogether(together, deployer()));
      Future<List<BundleReport>> other = pool.submit(() -> runTogether(together, deployer()));
      List<BundleReport.Outcome> outcomes =
          List.of(one.get().get(0).outcome(), other.get().get(0).outcome());
      assertThat(outcomes).containsExactlyInAnyOrder(DEPLOYED, UNCHANGED);
      assertThat(versions()).isOne();
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<BundleReport> runTogether(CyclicBarrier together, ModelDeployer deployer)
      throws Exception {
    together.await();
    return deployer.run();
  }
}
