package io.attesta.party;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Customers to try the service with. */
@Component
@Profile("local")
class DemoCustomers implements InitializingBean {

  private final Customers customers;

  DemoCustomers(Customers customers) {
    this.customers = customers;
  }

  @Override
  public void afterPropertiesSet() {
    customers.ensure(
        List.of(
            customer("retail-division", "Retail division", "Karin Blom", "Store operations"),
            customer("logistics-division", "Logistics division", "Luca Ferri", "Warehouse lead"),
            customer("head-office", "Head office", "Maya Singh", "Office management")));
  }

  private static Customer customer(String key, String name, String contact, String role) {
    String mail = contact.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@attesta.example";
    return new Customer(
        key, name, List.of(new Customer.Contact(contact, role, mail, null)), true, 1);
  }
}
