package io.attesta.party;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers over REST: agents read, those who answer for services edit. */
@RestController
@RequestMapping("/api/v1/customers")
class CustomersRest {

  private static final Set<String> EDITORS =
      Set.of("service-level-managers", "service-owners", "administrators");

  private final CustomerTable customers;
  private final CurrentPerson current;
  private final Groups groups;
  private final PartyJson kept;

  CustomersRest(CustomerTable customers, CurrentPerson current, Groups groups, PartyJson kept) {
    this.customers = customers;
    this.current = current;
    this.groups = groups;
    this.kept = kept;
  }

  @GetMapping
  KeyPage<Customer> list(
      @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String cursor) {
    requireAgent();
    int size = KeyPage.limit(limit);
    return KeyPage.of(customers.after(KeyPage.after(cursor), size + 1), size, Customer::key);
  }

  @GetMapping("/{key}")
  ResponseEntity<Customer> read(@PathVariable String key) {
    requireAgent();
    return answer(HttpStatus.OK, existing(key));
  }

  /** Adds the customer, or replaces it when {@code If-Match} names its version. */
  @PutMapping("/{key}")
  @Transactional
  public ResponseEntity<Customer> put(
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @Valid @RequestBody Body body) {
    if (EDITORS.stream().noneMatch(current.get()::isIn)) {
      throw Refusal.forbidden("not-an-editor", "You may not edit customers");
    }
    requireKey(key);
    boolean added =
        Versions.put(
            customers.find(key),
            () -> existing(key),
            Customer::version,
            ifMatch,
            () -> customers.add(body.of(key, 1)),
            before -> customers.change(body.of(key, before.version())));
    return keep(added ? HttpStatus.CREATED : HttpStatus.OK, key);
  }

  /** Every version of the customer, who wrote it and when. */
  @GetMapping("/{key}/versions")
  PartyJson.Versions versions(@PathVariable String key) {
    requireAgent();
    return kept.versions("customer", existing(key).key());
  }

  private ResponseEntity<Customer> keep(HttpStatus status, String key) {
    Customer customer = existing(key);
    kept.keep("customer", key, customer.version(), customer);
    return answer(status, customer);
  }

  private Customer existing(String key) {
    return customers.find(key).orElseThrow(() -> Refusal.notFound("The customer"));
  }

  /** To a requester, the list of customers does not exist. */
  private void requireAgent() {
    if (groups.scopeOf(current.get()).practices().isEmpty()) {
      throw Refusal.notFound("This");
    }
  }

  private static void requireKey(String key) {
    if (key.length() > 100 || !key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw Refusal.invalidField("key", "invalid", "Lower-case words joined by hyphens");
    }
  }

  private static ResponseEntity<Customer> answer(HttpStatus status, Customer customer) {
    return ResponseEntity.status(status).eTag(Versions.tag(customer.version())).body(customer);
  }

  static List<Customer.Contact> people(List<ContactBody> contacts) {
    return contacts == null ? List.of() : contacts.stream().map(ContactBody::contact).toList();
  }

  record Body(
      @NotBlank @Size(max = 200) String name,
      @Valid @Size(max = 50) List<ContactBody> contacts,
      Boolean active) {

    Customer of(String key, int version) {
      return new Customer(key, name, people(contacts), !Boolean.FALSE.equals(active), version);
    }
  }

  record ContactBody(
      @NotBlank @Size(max = 200) String name,
      @Size(max = 200) String role,
      @Email @Size(max = 320) String email,
      @Size(max = 50) String phone) {

    Customer.Contact contact() {
      return new Customer.Contact(name, role, email, phone);
    }
  }
}
