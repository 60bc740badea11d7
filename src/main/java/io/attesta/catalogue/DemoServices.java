package io.attesta.catalogue;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Services to try the service with. */
@Component
@Profile("local")
@DependsOn("demoCustomers")
class DemoServices implements InitializingBean {

  private final Catalogue catalogue;

  DemoServices(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public void afterPropertiesSet() {
    catalogue.ensure(
        List.of(
            service("email", "E-mail and calendar", "HIGH", "application-support", null),
            service("vpn", "Remote access", "HIGH", "network-support", null),
            service(
                "store-network", "Store network", "CRITICAL", "network-support", "retail-division"),
            service(
                "point-of-sale",
                "Point of sale",
                "CRITICAL",
                "application-support",
                "retail-division"),
            service(
                "warehouse-management",
                "Warehouse management",
                "CRITICAL",
                "database-support",
                "logistics-division"),
            service("payroll", "Payroll", "MEDIUM", "application-support", "head-office"),
            service("workplace", "Workplace and devices", "MEDIUM", "workplace-support", null),
            service("printing", "Printing", "LOW", "workplace-support", null)));
  }

  private static ServiceEntry service(
      String key, String name, String criticality, String supportGroup, String customer) {
    return new ServiceEntry(key, name, criticality, "service-owner", supportGroup, customer);
  }
}
