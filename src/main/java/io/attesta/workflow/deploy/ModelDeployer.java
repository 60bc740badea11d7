package io.attesta.workflow.deploy;

import io.attesta.identity.Groups;
import io.attesta.workflow.ModelsDeployed;
import io.attesta.workflow.gate.Bundle;
import io.attesta.workflow.gate.Bundles;
import io.attesta.workflow.gate.Finding;
import io.attesta.workflow.gate.Gate;
import io.attesta.workflow.gate.GateRule;
import io.attesta.workflow.gate.Outline;
import io.attesta.workflow.gate.Surroundings;
import io.attesta.workflow.guard.ModelBeans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.repository.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys what passes the gate. A bundle is one deployment, whole or not at all; what runs keeps
 * its version; a refused bundle leaves the deployed one in force.
 */
@Component
class ModelDeployer {

  /** Number of the advisory lock that makes nodes deploy one after the other. */
  private static final long LOCK = 4_611_686_018_427_001L;

  private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);

  private final ModelSource source;
  private final Deployments deployments;
  private final VersionTags tags;
  private final ModelBeans beans;
  private final Groups groups;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private volatile List<BundleReport> last = List.of();

  ModelDeployer(
      ModelSource source,
      Deployments deployments,
      VersionTags tags,
      ModelBeans beans,
      Groups groups,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.source = source;
    this.deployments = deployments;
    this.tags = tags;
    this.beans = beans;
    this.groups = groups;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.events = events;
  }

  /** Report of the last run on this node; empty before the first. */
  List<BundleReport> last() {
    return last;
  }

  /** Reads the folder and deploys every changed bundle that passes. */
  synchronized List<BundleReport> run() {
    List<Bundle> bundles = Bundles.of(source.read());
    List<BundleReport> reports = new ArrayList<>();
    for (Bundle bundle : bundles) {
      BundleReport report = deploy(bundle, bundles);
      reports.add(report);
      log(report);
      if (report.outcome() == BundleReport.Outcome.DEPLOYED) {
        events.publishEvent(new ModelsDeployed(bundle.name()));
      }
    }
    last = List.copyOf(reports);
    return last;
  }

  private BundleReport deploy(Bundle bundle, List<Bundle> all) {
    try {
      return transaction.execute(status -> deployments.asService(() -> locked(bundle, all)));
    } catch (ProcessEngineException e) {
      boolean running = deployments.asService(() -> deployments.latest(bundle.name()).isPresent());
      GateRule rule = GateRule.ENGINE;
      Finding finding =
          new Finding("(" + bundle.name() + ")", null, rule.key(), e.getMessage(), rule.remedy());
      return new BundleReport(
          bundle.name(), BundleReport.Outcome.REFUSED, running, List.of(finding));
    }
  }

  private BundleReport locked(Bundle bundle, List<Bundle> all) {
    jdbc.sql("select 1 from pg_advisory_xact_lock(?)").param(LOCK).query().singleValue();
    Optional<Deployment> latest = deployments.latest(bundle.name());
    if (latest.isPresent() && deployments.holds(latest.get(), bundle)) {
      return new BundleReport(bundle.name(), BundleReport.Outcome.UNCHANGED, true, List.of());
    }
    List<Finding> findings = findings(bundle, all);
    if (!findings.isEmpty()) {
      return new BundleReport(
          bundle.name(), BundleReport.Outcome.REFUSED, latest.isPresent(), findings);
    }
    deployments.deploy(bundle);
    return new BundleReport(bundle.name(), BundleReport.Outcome.DEPLOYED, true, List.of());
  }

  private List<Finding> findings(Bundle bundle, List<Bundle> all) {
    Surroundings around =
        Surroundings.of(
                beans.offered(),
                groups.all().stream().map(Groups.Group::key).collect(Collectors.toSet()))
            .setting(beans.variables())
            .with(Outline.beyond(bundle, all));
    List<Finding> findings = new ArrayList<>(Gate.check(bundle, around));
    findings.addAll(tags.reused(bundle));
    return findings;
  }

  private static void log(BundleReport report) {
    if (report.outcome() != BundleReport.Outcome.REFUSED) {
      LOG.info("Models {}: {}", report.bundle(), report.outcome());
      return;
    }
    LOG.error(
        "Models {} refused, {}",
        report.bundle(),
        report.running() ? "the deployed version stays" : "nothing of it is deployed");
    report
        .findings()
        .forEach(
            f ->
                LOG.error(
                    "{} {} {}: {} {}", f.file(), f.elementId(), f.rule(), f.message(), f.remedy()));
  }
}
