package io.attesta.party;

import java.time.LocalDate;
import java.util.Optional;

/** What was agreed with customers in service reviews (8.3.2). */
public interface ServiceReviews {

  /** The last review with the customer on or before a day. */
  Optional<ServiceReview> last(String customer, LocalDate day);
}
