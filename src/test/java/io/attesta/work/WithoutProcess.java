package io.attesta.work;

import io.attesta.shared.Now;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Work items that no process moves, for tests of modules that only listen. */
@Component
public class WithoutProcess {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Changes changes;
  private final AnswerApplication application;
  private final TransactionTemplate transaction;
  private final Now now;

  WithoutProcess(
      Changes changes, AnswerApplication application, TransactionTemplate transaction, Now now) {
    this.changes = changes;
    this.application = application;
    this.transaction = transaction;
    this.now = now;
  }

  /** Opens one; everything that listens hears of it at the commit. */
  public WorkItemView open(
      String practice, String requester, String service, Map<String, Object> details) {
    WorkItem item = new WorkItem();
    transaction.executeWithoutResult(
        status -> {
          item.number = "TST-%06d".formatted(NUMBER.incrementAndGet());
          item.practice = practice;
          item.title = "Test of " + practice + " " + item.number;
          item.status = "NEW";
          item.requester = requester;
          item.openedAt = now.get();
          item.details = Journal.JSON.createObjectNode();
          changes.opened(item);
          application.service(item, service);
          details.forEach((key, value) -> AnswerApplication.detail(item, key, value));
        });
    return item.view();
  }

  /** Edits its details; null takes one away. */
  public void edit(long id, Map<String, Object> details) {
    transaction.executeWithoutResult(
        status -> {
          WorkItem item = changes.of(id);
          details.forEach((key, value) -> AnswerApplication.detail(item, key, value));
        });
  }

  public void status(long id, String status) {
    transaction.executeWithoutResult(s -> changes.of(id).status = status);
  }
}
