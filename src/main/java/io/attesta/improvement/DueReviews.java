package io.attesta.improvement;

import io.attesta.work.WorkItems;
import io.attesta.workflow.Decisions;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the review of a control process when its interval is over. */
@Component
class DueReviews {

  private static final String MESSAGE = "ProcessReviewDue";

  private final JdbcClient jdbc;
  private final Decisions decisions;
  private final WorkItems items;

  DueReviews(JdbcClient jdbc, Decisions decisions, WorkItems items) {
    this.jdbc = jdbc;
    this.decisions = decisions;
    this.items = items;
  }

  /**
   * Opens the review when it is due. The first interval begins when the process is seen for the
   * first time; a review that nobody has finished is not joined by another.
   */
  @Transactional
  Optional<String> open(String practice, Instant at) {
    Optional<Instant> since = reviewedUntil(practice, at);
    if (since.isEmpty() || since.get().plus(interval(practice)).isAfter(at)) {
      return Optional.empty();
    }
    Optional<String> number =
        items.openByMessage(
            MESSAGE,
            Map.of(
                "title",
                "Review of " + practice,
                "concerns",
                practice,
                "reviewFrom",
                since.get().toString(),
                "reviewUntil",
                at.toString()));
    number.ifPresent(
        review ->
            jdbc.sql(
                    "update process_review set reviewed_until = :at, review = :review where practice = :practice")
                .param("at", utc(at))
                .param("review", review)
                .param("practice", practice)
                .update());
    return number;
  }

  /** Locked until the end of the transaction; empty while the last review is open. */
  private Optional<Instant> reviewedUntil(String practice, Instant at) {
    jdbc.sql(
            "insert into process_review (practice, reviewed_until) values (:practice, :at) on conflict do nothing")
        .param("practice", practice)
        .param("at", utc(at))
        .update();
    return jdbc.sql(
            """
            select reviewed_until from process_review r where practice = :practice
              and not exists (select 1 from work_item w where w.number = r.review
                and w.status not in ('CLOSED', 'CANCELLED'))
            for update""")
        .param("practice", practice)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  private Duration interval(String practice) {
    Object every =
        decisions
            .decide("process-review-plan", Map.of("concerns", practice))
            .outputs()
            .get("reviewEvery");
    return Duration.ofDays(Period.parse((String) every).getDays());
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
