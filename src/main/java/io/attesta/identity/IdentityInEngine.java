package io.attesta.identity;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Tells the engine how passwords are hashed, who its administrators are, and who may do a task. */
@Component
class IdentityInEngine extends AbstractProcessEnginePlugin {

  static final String ADMINISTRATORS = "administrators";
  static final String INTEGRATORS = "integrators";

  private final SlowHash hash;
  private final TaskGrants taskGrants;

  IdentityInEngine(SlowHash hash, TaskGrants taskGrants) {
    this.hash = hash;
    this.taskGrants = taskGrants;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setPasswordEncryptor(hash);
    engine.setAdminGroups(new java.util.ArrayList<>(List.of(ADMINISTRATORS)));
    engine.setAuthorizationEnabled(true);
    // Its default knows no hyphens, and user names of Keycloak may be mail addresses.
    engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9._@+-]+");
    engine.setDefaultUserPermissionNameForTask("TASK_WORK");
    engine.setResourceAuthorizationProvider(taskGrants);
    engine.setLoginMaxAttempts(10);
    engine.setLoginDelayBase(3);
    engine.setLoginDelayFactor(2);
    engine.setLoginDelayMaxTime(60);
  }
}
