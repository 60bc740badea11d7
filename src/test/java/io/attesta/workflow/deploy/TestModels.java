package io.attesta.workflow.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.identity.Groups;
import io.attesta.workflow.guard.ModelBeans;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Deploys models of a test through the real gate, and takes them away again. */
public final class TestModels {

  private TestModels() {}

  /** The folder holds them in {@code bpmn}, {@code dmn} and {@code forms}, with all they call. */
  public static void deploy(ApplicationContext context, Path folder) {
    ModelDeployer deployer =
        new ModelDeployer(
            new ModelSource(folder.toString()),
            context.getBean(Deployments.class),
            context.getBean(VersionTags.class),
            context.getBean(ModelBeans.class),
            context.getBean(Groups.class),
            context.getBean(JdbcClient.class),
            context.getBean(TransactionTemplate.class),
            context);
    for (BundleReport report : deployer.run()) {
      assertThat(report.findings()).as(report.bundle()).isEmpty();
    }
  }

  public static void remove(ApplicationContext context, String bundle) {
    RepositoryService repository = context.getBean(RepositoryService.class);
    repository
        .createDeploymentQuery()
        .deploymentName(bundle)
        .list()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
  }
}
