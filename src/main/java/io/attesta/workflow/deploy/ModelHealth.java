package io.attesta.workflow.deploy;

import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down only where a bundle has no version in force; a refused change of a deployed one is named,
 * but the service goes on with what it has.
 */
@Component("models")
class ModelHealth implements HealthIndicator {

  private final ModelDeployer deployer;

  ModelHealth(ModelDeployer deployer) {
    this.deployer = deployer;
  }

  @Override
  public Health health() {
    List<BundleReport> refused =
        deployer.last().stream()
            .filter(report -> report.outcome() == BundleReport.Outcome.REFUSED)
            .toList();
    boolean missing = refused.stream().anyMatch(report -> !report.running());
    return (missing ? Health.down() : Health.up())
        .withDetail("refused", refused.stream().map(BundleReport::bundle).toList())
        .build();
  }
}
