package io.attesta.improvement;

import io.attesta.shared.Now;
import io.attesta.workflow.Processes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every day which control process has to be reviewed. */
@Component
class ReviewSchedule {

  private final Processes processes;
  private final DueReviews reviews;
  private final Now now;

  ReviewSchedule(Processes processes, DueReviews reviews, Now now) {
    this.processes = processes;
    this.reviews = reviews;
    this.now = now;
  }

  /** Opens the reviews that are due; answers their numbers. */
  @Scheduled(cron = "${attesta.improvement.reviews.cron:0 45 5 * * *}")
  List<String> check() {
    Instant at = now.get();
    return processes.startForms().stream()
        .map(process -> process.model().practice())
        .distinct()
        .map(practice -> reviews.open(practice, at))
        .flatMap(Optional::stream)
        .toList();
  }
}
