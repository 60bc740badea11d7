package io.attesta.workflow.deploy;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Deploys at start, before the node says it is ready. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ModelStart implements ApplicationRunner {

  private final ModelDeployer deployer;

  ModelStart(ModelDeployer deployer) {
    this.deployer = deployer;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    deployer.run();
  }
}
