package io.attesta.operations;

import io.attesta.identity.Person;
import io.attesta.integration.FailedDeliveries;
import io.attesta.integration.FailedDelivery;
import io.attesta.shared.KeyPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deliveries that failed every try, over REST; administrators only. */
@RestController
@RequestMapping("/api/v1/failed-deliveries")
@Tag(name = "Operations")
class FailedDeliveriesRest {

  /** Why a delivery is given up. */
  record GivingUp(@NotBlank @Size(max = 1000) String reason) {}

  private final FailedDeliveries deliveries;
  private final Operators operators;
  private final OperatorActs acts;

  FailedDeliveriesRest(FailedDeliveries deliveries, Operators operators, OperatorActs acts) {
    this.deliveries = deliveries;
    this.operators = operators;
    this.acts = acts;
  }

  @GetMapping
  @Operation(summary = "Deliveries that failed every try, newest first")
  KeyPage<FailedDelivery> list(
      @RequestParam(defaultValue = "false") boolean givenUp,
      @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    operators.require();
    int size = KeyPage.limit(limit);
    return KeyPage.of(
        deliveries.before(IdCursor.before(cursor), givenUp, size + 1),
        size,
        delivery -> Long.toString(delivery.id()));
  }

  @PostMapping("/{id}/retry")
  @Operation(summary = "Have a delivery tried again, as often as a new one")
  @Transactional
  public ResponseEntity<Void> retry(@PathVariable long id) {
    Person person = operators.require();
    FailedDelivery entry = deliveries.retry(id);
    acts.keep(person.id(), "delivery-retried", subject(entry), entry.item(), null);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{id}/give-up")
  @Operation(summary = "Let a delivery be, with the reason")
  @Transactional
  public ResponseEntity<Void> giveUp(@PathVariable long id, @Valid @RequestBody GivingUp body) {
    Person person = operators.require();
    FailedDelivery entry = deliveries.giveUp(id, person.id(), body.reason());
    acts.keep(person.id(), "delivery-given-up", subject(entry), entry.item(), body.reason());
    return ResponseEntity.noContent().build();
  }

  private static String subject(FailedDelivery entry) {
    return entry.kind() + " " + entry.id();
  }
}
