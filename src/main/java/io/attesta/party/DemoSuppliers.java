package io.attesta.party;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Suppliers to try the service with. */
@Component
@Profile("local")
class DemoSuppliers implements InitializingBean {

  private final SupplierTable suppliers;
  private final ContractTable contracts;

  DemoSuppliers(SupplierTable suppliers, ContractTable contracts) {
    this.suppliers = suppliers;
    this.contracts = contracts;
  }

  @Override
  public void afterPropertiesSet() {
    add("fernline-networks", "Fernline Networks", Supplier.Kind.EXTERNAL, null, "Nils Aas");
    add("harbour-hardware", "Harbour Hardware", Supplier.Kind.EXTERNAL, null, "Rita Costa");
    add("database-team", "Database team", Supplier.Kind.INTERNAL, "database-support", "Otto Lange");
    contract(
        "fernline-lines",
        "fernline-networks",
        "Lines to the stores",
        List.of("store-network"),
        "around-the-clock",
        List.of(target("incident", "P1", 120), target("incident", null, 480)));
    contract(
        "harbour-delivery",
        "harbour-hardware",
        "Delivery of hardware",
        List.of("workplace", "printing"),
        "business-hours",
        List.of(target("request", null, 2400), target("incident", null, 960)));
    contract(
        "database-operations",
        "database-team",
        "Operation of databases",
        List.of("warehouse-management", "point-of-sale"),
        "business-hours",
        List.of(target("incident", "P1", 60), target("incident", null, 240)));
  }

  private void add(String key, String name, Supplier.Kind kind, String team, String contact) {
    String mail =
        contact.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@supplier.example";
    suppliers.add(
        new Supplier(
            key,
            name,
            kind,
            team,
            List.of(new Customer.Contact(contact, "Account manager", mail, null)),
            true,
            1));
  }

  private static SupplierContract.Target target(String practice, String priority, int minutes) {
    return new SupplierContract.Target(practice, priority, minutes);
  }

  private void contract(
      String key,
      String supplier,
      String name,
      List<String> services,
      String calendar,
      List<SupplierContract.Target> targets) {
    contracts.add(
        new SupplierContract(
            key,
            supplier,
            name,
            "Everything that is needed for it, with spare parts.",
            services,
            "The supplier restores; we give access and information.",
            calendar,
            targets,
            80,
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2027, 12, 31),
            90,
            "service-level-manager",
            1));
  }
}
