package io.attesta.party;

import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reviews of the services with a customer over REST. */
@RestController
@RequestMapping("/api/v1/customers/{customer}/service-reviews")
@Tag(name = "Parties")
class ReviewsRest {

  record ActionBody(
      @NotBlank @Size(max = 1000) String what,
      @NotBlank @Size(max = 200) String who,
      LocalDate dueOn,
      @Pattern(regexp = "[A-Z]{2,5}-\\d{6,}") String workItem) {}

  record Body(
      @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 200) String> participants,
      @NotBlank @Size(max = 20_000) String minutes,
      @Valid @Size(max = 100) List<@NotNull ActionBody> actions) {

    ServiceReview of(String customer, LocalDate heldOn, int version) {
      return new ServiceReview(
          customer,
          heldOn,
          participants,
          minutes,
          actions == null
              ? List.of()
              : actions.stream()
                  .map(a -> new ServiceReview.Action(a.what(), a.who(), a.dueOn(), a.workItem()))
                  .toList(),
          version);
    }
  }

  record Reviews(List<ServiceReview> items, String next) {}

  private final ReviewTable reviews;
  private final Customers customers;
  private final PartyAccess access;
  private final PartyJson kept;

  ReviewsRest(ReviewTable reviews, Customers customers, PartyAccess access, PartyJson kept) {
    this.reviews = reviews;
    this.customers = customers;
    this.access = access;
    this.kept = kept;
  }

  @GetMapping
  @Operation(summary = "Service reviews with a customer, the last one first")
  Reviews list(@PathVariable String customer) {
    access.requireReader();
    requireCustomer(customer);
    return new Reviews(reviews.all(customer), null);
  }

  @GetMapping("/{heldOn}")
  @Operation(summary = "The service review of a day")
  ResponseEntity<ServiceReview> read(
      @PathVariable String customer, @PathVariable LocalDate heldOn) {
    access.requireReader();
    return answer(HttpStatus.OK, existing(customer, heldOn));
  }

  @PutMapping("/{heldOn}")
  @Transactional
  @Operation(summary = "Record a service review, or replace it when If-Match names its version")
  public ResponseEntity<ServiceReview> put(
      @PathVariable String customer,
      @PathVariable LocalDate heldOn,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @Valid @RequestBody Body body) {
    access.requireEditor();
    requireCustomer(customer);
    boolean added =
        Versions.put(
            reviews.find(customer, heldOn),
            () -> existing(customer, heldOn),
            ServiceReview::version,
            ifMatch,
            () -> reviews.add(body.of(customer, heldOn, 1)),
            before -> reviews.change(body.of(customer, heldOn, before.version())));
    return keep(added ? HttpStatus.CREATED : HttpStatus.OK, customer, heldOn);
  }

  private void requireCustomer(String customer) {
    if (customers.find(customer).isEmpty()) {
      throw Refusal.notFound("The customer");
    }
  }

  private ResponseEntity<ServiceReview> keep(HttpStatus status, String customer, LocalDate day) {
    ServiceReview review = existing(customer, day);
    kept.keep("review", customer + "/" + day, review.version(), review);
    return answer(status, review);
  }

  private ServiceReview existing(String customer, LocalDate heldOn) {
    return reviews.find(customer, heldOn).orElseThrow(() -> Refusal.notFound("The service review"));
  }

  private static ResponseEntity<ServiceReview> answer(HttpStatus status, ServiceReview review) {
    return ResponseEntity.status(status).eTag(Versions.tag(review.version())).body(review);
  }
}
