package io.attesta.change.calendar;

import io.attesta.identity.Person;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Each person's own tokens for the calendar feed. Creating one takes no Idempotency-Key: the answer
 * to be repeated would have to be kept, and it holds the secret.
 */
@RestController
@RequestMapping("/api/v1/calendar-tokens")
@Tag(name = "Change calendar")
class CalendarTokensRest {

  private static final int MOST = 10;

  private final CalendarTokens tokens;
  private final CalendarAccess access;
  private final Now now;

  CalendarTokensRest(CalendarTokens tokens, CalendarAccess access, Now now) {
    this.tokens = tokens;
    this.access = access;
    this.now = now;
  }

  record Body(@NotBlank @Size(max = 100) String name) {}

  /**
   * A new token.
   *
   * @param token shown this once
   * @param path of the feed, the token included
   */
  record NewToken(String id, String name, String token, String path) {}

  record Tokens(List<CalendarToken> items) {}

  @PostMapping
  @Operation(summary = "Create a token for the calendar feed; it is shown this once")
  @Transactional
  public ResponseEntity<NewToken> create(@Valid @RequestBody Body body) {
    Person person = access.person();
    if (tokens.of(person.id()).size() >= MOST) {
      throw Refusal.conflict("too-many-tokens", "Revoke one of your " + MOST + " tokens first");
    }
    CalendarTokens.Issued issued = tokens.issue(person.id(), body.name(), now.get());
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(
            new NewToken(
                issued.token().id(),
                issued.token().name(),
                issued.secret(),
                "/api/v1/change-calendar.ics?token=" + issued.secret()));
  }

  @GetMapping
  @Operation(summary = "List your tokens for the calendar feed, without their secrets")
  Tokens list() {
    return new Tokens(tokens.of(access.person().id()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Revoke one of your tokens; it is refused from now on")
  @Transactional
  public void revoke(@PathVariable String id) {
    if (!tokens.revoke(access.person().id(), id, now.get())) {
      throw Refusal.notFound("The token");
    }
  }
}
