package io.attesta.workflow;

import io.attesta.identity.PracticeGrants;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives the groups their rights on the deployed processes of their practices, at start and after
 * each deployment.
 */
@Component
@Order(ModelGrants.AFTER_DEPLOYMENT)
class ModelGrants implements ApplicationRunner {

  static final int AFTER_DEPLOYMENT = 0;

  private final MainProcesses processes;
  private final PracticeGrants grants;

  ModelGrants(MainProcesses processes, PracticeGrants grants) {
    this.processes = processes;
    this.grants = grants;
  }

  /** Also without a deployment: the list of groups may have changed since the last start. */
  @Override
  public void run(ApplicationArguments arguments) {
    settle();
  }

  @EventListener(ModelsDeployed.class)
  void settle() {
    Map<String, List<String>> keys =
        processes.latest().stream()
            .filter(model -> model.ref().practice() != null)
            .collect(
                Collectors.groupingBy(
                    model -> model.ref().practice(),
                    Collectors.mapping(model -> model.ref().key(), Collectors.toList())));
    keys.forEach(grants::grantFor);
  }
}
