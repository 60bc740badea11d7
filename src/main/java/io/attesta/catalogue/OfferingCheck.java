package io.attesta.catalogue;

import io.attesta.identity.Groups;
import io.attesta.party.Customers;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import io.attesta.workflow.Processes;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether everything an offering names is there. */
@Component
class OfferingCheck {

  private final Catalogue catalogue;
  private final Customers customers;
  private final Groups groups;
  private final Processes processes;

  OfferingCheck(Catalogue catalogue, Customers customers, Groups groups, Processes processes) {
    this.catalogue = catalogue;
    this.customers = customers;
    this.groups = groups;
    this.processes = processes;
  }

  /**
   * @throws Refusal {@code invalid-input} with every fault
   */
  void check(Offering offering) {
    List<FieldError> errors = new ArrayList<>();
    if (offering.key().length() > 100 || !offering.key().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      errors.add(new FieldError("key", "invalid", "Lower-case words joined by hyphens"));
    }
    if (catalogue.find(offering.service()).isEmpty()) {
      errors.add(new FieldError("service", "unknown", "There is no such service"));
    }
    if (offering.form() != null
        && processes.form(OfferingSupplement.PRACTICE, offering.form()).isEmpty()) {
      errors.add(new FieldError("form", "unknown", "No such form is deployed for requests"));
    }
    for (int i = 0; i < offering.groups().size(); i++) {
      group("groups[" + i + "]", offering.groups().get(i), errors);
    }
    for (int i = 0; i < offering.customers().size(); i++) {
      if (customers.find(offering.customers().get(i)).isEmpty()) {
        errors.add(new FieldError("customers[" + i + "]", "unknown", "There is no such customer"));
      }
    }
    for (int i = 0; i < offering.steps().size(); i++) {
      FulfilmentStep step = offering.steps().get(i);
      group("steps[" + i + "].group", step.group(), errors);
      if (step.duration() != null && !isDuration(step.duration())) {
        errors.add(
            new FieldError("steps[" + i + "].duration", "invalid", "An ISO 8601 time like PT8H"));
      }
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }

  private void group(String field, String key, List<FieldError> errors) {
    if (!groups.isKnown(key)) {
      errors.add(new FieldError(field, "unknown", "There is no such group"));
    }
  }

  private static boolean isDuration(String text) {
    try {
      return Duration.parse(text).compareTo(Duration.ZERO) > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
