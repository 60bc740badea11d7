package io.attesta.integration;

import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notifications of the current person over REST. */
@RestController
@RequestMapping("/api/v1/notifications")
@Tag(name = "Notifications")
class NotificationsController {

  private final NotificationInbox inbox;

  NotificationsController(NotificationInbox inbox) {
    this.inbox = inbox;
  }

  @GetMapping
  @Operation(summary = "What I and my groups were told, newest first")
  KeyPage<NotificationInbox.Notice> list(
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    int size = KeyPage.limit(limit);
    return KeyPage.of(
        inbox.before(before(cursor), unread, size + 1), size, notice -> Long.toString(notice.id()));
  }

  @PostMapping("/{id}/read")
  @Operation(summary = "Say that I have read it")
  ResponseEntity<Void> read(@PathVariable long id) {
    inbox.read(id);
    return ResponseEntity.noContent().build();
  }

  private static long before(String cursor) {
    String key = KeyPage.after(cursor);
    if (key.isEmpty()) {
      return Long.MAX_VALUE;
    }
    if (!key.matches("\\d{1,18}")) {
      throw Refusal.invalidField("cursor", "invalid", "This is no cursor of this list");
    }
    return Long.parseLong(key);
  }
}
