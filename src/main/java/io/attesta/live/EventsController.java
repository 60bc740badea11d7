package io.attesta.live;

import io.attesta.identity.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Hints that something has changed, as server-sent events. */
@RestController
@Tag(name = "Live")
class EventsController {

  private final Streams streams;
  private final CurrentPerson current;

  EventsController(Streams streams, CurrentPerson current) {
    this.streams = streams;
    this.current = current;
  }

  /**
   * Tells what changes from now on, or since the event that is named.
   *
   * @param after the same as the header, for a page that starts over after an error
   */
  @GetMapping(path = "/api/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      summary =
          "Server-sent events: changed (numbers of work items, whether there are notifications),"
              + " resync (read everything anew), beat")
  ResponseEntity<SseEmitter> events(
      @RequestHeader(name = "Last-Event-ID", required = false) String last,
      @RequestParam(required = false) String after,
      HttpServletRequest request) {
    SseEmitter emitter =
        streams.open(current.fresh(), request.getSession(false), last != null ? last : after);
    // Some proxies would else collect what is meant to arrive at once.
    return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter);
  }
}
