package io.attesta.improvement;

import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import io.attesta.workflow.ModelRef;
import io.attesta.workflow.Processes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a review in plain sentences what the history of its process says. */
@Component
public class ReviewPack {

  private final WorkItems items;
  private final ProcessHistory history;
  private final Processes processes;

  ReviewPack(WorkItems items, ProcessHistory history, Processes processes) {
    this.items = items;
    this.processes = processes;
    this.history = history;
  }

  /** Keeps the pack with the review, whose details name the process and the period. */
  @Transactional
  public void compile(String review) {
    WorkItemView item = items.locked(review);
    String practice = item.details().path("concerns").asText();
    Span span =
        new Span(
            practice,
            processes.mainProcess(practice).map(ModelRef::prefix).orElse(""),
            Instant.parse(item.details().path("reviewFrom").asText()),
            Instant.parse(item.details().path("reviewUntil").asText()));
    ProcessHistory.Volumes now = history.volumes(span);
    ProcessHistory.Volumes before = history.volumes(span.before());
    keep(item, "packVolumes", volumes(now, before));
    keep(item, "packTimes", times(now, before));
    keep(
        item,
        "packRejections",
        now.cancelled()
            + " of "
            + (now.cancelled() + now.closed())
            + " that ended ("
            + before.cancelled()
            + ")");
    keep(item, "packLoops", lines(history.loops(span)));
    keep(item, "packOverdue", lines(history.overdue(span)));
    keep(item, "packVersions", lines(history.versions(span)));
  }

  private void keep(WorkItemView item, String detail, String text) {
    items.setDetail(item.id(), detail, text);
  }

  private static String volumes(ProcessHistory.Volumes now, ProcessHistory.Volumes before) {
    return "Opened "
        + now.opened()
        + " ("
        + before.opened()
        + ") · closed "
        + now.closed()
        + " ("
        + before.closed()
        + ") · open at the end "
        + now.open()
        + " ("
        + before.open()
        + ")";
  }

  private static String times(ProcessHistory.Volumes now, ProcessHistory.Volumes before) {
    return now.median() == null
        ? null
        : "Until resolved: half within "
            + told(now.median())
            + " ("
            + told(before.median())
            + "), nine of ten within "
            + told(now.ninth())
            + " ("
            + told(before.ninth())
            + ")";
  }

  private static String told(Duration duration) {
    if (duration == null) {
      return "none";
    }
    return duration.toHours() < 48
        ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
        : duration.toDays() + " days";
  }

  private static String lines(List<String> lines) {
    return lines.isEmpty() ? null : lines.stream().collect(Collectors.joining("\n\n"));
  }
}
