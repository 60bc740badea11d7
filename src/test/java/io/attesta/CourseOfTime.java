package io.attesta;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.integration.OutboxDispatch;
import io.attesta.servicelevel.Sweeping;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;

/** What the schedules do in a running service, when a test wants it: they are off in tests. */
public final class CourseOfTime {

  private final ApplicationContext context;
  private final ShiftedNow now;
  private final ManagementService management;
  private final OutboxDispatch outbox;
  private final Rest rest;

  public CourseOfTime(int port, ApplicationContext context) {
    this.context = context;
    this.now = context.getBean(ShiftedNow.class);
    this.management = context.getBean(ManagementService.class);
    this.outbox = context.getBean(OutboxDispatch.class);
    this.rest = new Rest(port, "admin");
  }

  /** The service's own clock. */
  public Instant now() {
    return now.get();
  }

  /** How far it is ahead of the real time. */
  public Duration shift() {
    return now.shift();
  }

  /** Back to the real time. */
  public void reset() {
    now.reset();
  }

  /**
   * Lets time pass and whatever is then due happen: timers of this item's processes, the outbox.
   */
  public void pass(Duration duration, String number) {
    now.pass(duration);
    Sweeping.sweep(context);
    outbox.dispatch();
    for (int round = 0; round < 5; round++) {
      List<String> instances = processInstances(number);
      List<Job> jobs =
          management.createJobQuery().executable().list().stream()
              .filter(job -> instances.contains(job.getProcessInstanceId()))
              .toList();
      jobs.forEach(this::execute);
      outbox.dispatch();
      if (jobs.isEmpty()) {
        return;
      }
    }
  }

  /** One job may have done away with another: a vote that ends early, with its open ends. */
  private void execute(Job job) {
    if (management.createJobQuery().jobId(job.getId()).count() > 0) {
      management.executeJob(job.getId());
    }
  }

  private List<String> processInstances(String number) {
    JsonNode processes =
        rest.get("/api/v1/work-items/" + number + "/diagram").body().path("processes");
    return processes.findValuesAsText("processInstance");
  }
}
