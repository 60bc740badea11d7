package io.attesta;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {

  private final ApplicationModules modules = ApplicationModules.of(AttestaApplication.class);

  @Test
  void modulesUseOnlyWhatOthersOfferAndHaveNoCycle() {
    modules.verify();
  }

  @Test
  void modulesAreDocumented() {
    new Documenter(modules).writeModulesAsPlantUml().writeModuleCanvases();
  }
}
