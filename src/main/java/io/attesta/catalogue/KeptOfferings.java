package io.attesta.catalogue;

import io.attesta.identity.MailAddresses;
import io.attesta.identity.Person;
import io.attesta.party.Customers;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offerings and who may order them. */
@Component
class KeptOfferings implements Offerings {

  private final OfferingTable table;
  private final Customers customers;
  private final MailAddresses mail;

  KeptOfferings(OfferingTable table, Customers customers, MailAddresses mail) {
    this.table = table;
    this.customers = customers;
    this.mail = mail;
  }

  @Override
  public Optional<Offering> find(String key) {
    return table.find(key);
  }

  @Override
  public boolean isFor(Offering offering, Person person) {
    return table.isLive(offering)
        && orderable(offering, person, offering.customers().isEmpty() ? Set.of() : of(person));
  }

  /** What the person may order, in the order of the keys. */
  List<Offering> orderable(Person person) {
    List<Offering> all = table.ofLiveServices();
    boolean asksCustomers = all.stream().anyMatch(offering -> !offering.customers().isEmpty());
    Set<String> own = asksCustomers ? of(person) : Set.of();
    return all.stream().filter(offering -> orderable(offering, person, own)).toList();
  }

  private Set<String> of(Person person) {
    return mail.ofPerson(person.id()).stream()
        .flatMap(address -> customers.of(address).stream())
        .collect(Collectors.toSet());
  }

  private static boolean orderable(Offering offering, Person person, Set<String> customers) {
    return offering.active()
        && (offering.groups().isEmpty() || offering.groups().stream().anyMatch(person::isIn))
        && (offering.customers().isEmpty()
            || offering.customers().stream().anyMatch(customers::contains));
  }

  @Override
  @Transactional
  public void ensure(Collection<Offering> offerings) {
    offerings.forEach(offering -> table.add(offering, Person.SYSTEM.id()));
  }
}
