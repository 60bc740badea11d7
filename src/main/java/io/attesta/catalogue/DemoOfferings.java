package io.attesta.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Things to order to try the service with. */
@Component
@Profile("local")
@DependsOn("demoServices")
class DemoOfferings implements InitializingBean {

  private final Offerings offerings;

  DemoOfferings(Offerings offerings) {
    this.offerings = offerings;
  }

  @Override
  public void afterPropertiesSet() {
    offerings.ensure(
        List.of(
            offering(
                "new-notebook",
                "New notebook",
                "A notebook for a new colleague, or in place of one that is four years old.",
                "workplace",
                "offering-notebook",
                1450,
                Offering.Risk.LOW,
                step("Order notebook", "workplace-support", "Order it from stock first.", "P5D"),
                step("Install notebook", "workplace-support", "Install the standard image.", "P1D"),
                step("Hand over notebook", "service-desk", "Explain it; have it signed.", "P2D")),
            offering(
                "application-access",
                "Access to an application",
                "The right to use an application, for you or for a colleague.",
                "payroll",
                "offering-access",
                0,
                Offering.Risk.HIGH,
                step("Check entitlement", "application-support", "Compare with the role.", "P1D"),
                new FulfilmentStep(
                    "Grant access",
                    "application-support",
                    "Grant the role that was asked for, nothing beyond it.",
                    "P1D",
                    true,
                    false)),
            offering(
                "shared-mailbox",
                "Shared mailbox",
                "A mailbox that several people read together.",
                "email",
                "offering-mailbox",
                0,
                Offering.Risk.LOW,
                step("Create mailbox", "application-support", "Name it by the rules.", null)),
            offering(
                "licensed-software",
                "Software with a licence",
                "A program that has to be bought before it is installed.",
                "workplace",
                "offering-software",
                320,
                Offering.Risk.MEDIUM,
                step("Buy licence", "service-desk", "Record it in the licence list.", "P3D"),
                new FulfilmentStep(
                    "Install software",
                    "workplace-support",
                    "Distribute it under the standard change for software.",
                    "P1D",
                    false,
                    true))));
  }

  private static FulfilmentStep step(String name, String group, String text, String duration) {
    return new FulfilmentStep(name, group, text, duration, false, false);
  }

  private static Offering offering(
      String key,
      String name,
      String description,
      String service,
      String form,
      int cost,
      Offering.Risk risk,
      FulfilmentStep... steps) {
    return new Offering(
        key,
        name,
        description,
        service,
        form,
        List.of(),
        List.of(),
        BigDecimal.valueOf(cost),
        risk,
        false,
        List.of(steps),
        true,
        1);
  }
}
