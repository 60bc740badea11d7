package io.attesta.reporting.report;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.identity.Groups;
import io.attesta.identity.People;
import io.attesta.identity.Person;
import io.attesta.party.Customer;
import io.attesta.party.Customers;
import io.attesta.party.Supplier;
import io.attesta.party.Suppliers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How people call what work items name by key; null for what nobody knows. */
@Component
class Named {

  private final Groups groups;
  private final People people;
  private final Catalogue catalogue;
  private final Customers customers;
  private final Suppliers suppliers;
  private final JdbcClient jdbc;

  Named(
      Groups groups,
      People people,
      Catalogue catalogue,
      Customers customers,
      Suppliers suppliers,
      JdbcClient jdbc) {
    this.groups = groups;
    this.people = people;
    this.catalogue = catalogue;
    this.customers = customers;
    this.suppliers = suppliers;
    this.jdbc = jdbc;
  }

  String of(ReportCause.By by, String key) {
    if (key == null) {
      return null;
    }
    return switch (by) {
      case GROUP -> group(key);
      case SERVICE -> catalogue.find(key).map(ServiceEntry::name).orElse(null);
      case PARTY -> party(key);
      case CONFIGURATION_ITEM -> configurationItem(key);
      case HOLD_REASON, CATEGORY, PRIORITY -> null;
    };
  }

  String group(String key) {
    return key == null ? null : groups.find(key).map(Groups.Group::name).orElse(null);
  }

  /** Of a person or a group; the key itself where nobody knows it. */
  String who(String key) {
    if (key == null) {
      return null;
    }
    String group = group(key);
    return group == null ? people.find(key).map(Person::name).orElse(key) : group;
  }

  String party(String key) {
    return key == null
        ? null
        : suppliers
            .find(key)
            .map(Supplier::name)
            .or(() -> customers.find(key).map(Customer::name))
            .orElse(null);
  }

  private String configurationItem(String key) {
    return jdbc.sql("select name from configuration_item where key = ? and valid_to = 'infinity'")
        .param(key)
        .query(String.class)
        .optional()
        .orElse(null);
  }
}
