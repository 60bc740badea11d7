package io.attesta.work;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Person;
import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Saved views over REST. */
@RestController
@RequestMapping("/api/v1/views")
@Tag(name = "Saved views")
class SavedViewsController {

  private static final List<String> LISTS = List.of("inbox", "work-items");
  private static final int MOST_OWN = 50;
  private static final int MOST_SHOWN = 200;
  private static final int MOST_PARAMETERS = 20;

  /** A view as it is sent; the list is given once and stays. */
  record Body(String list, String name, Map<String, String> filter, String group) {}

  private final SavedViewTable views;
  private final CurrentPerson current;
  private final IdempotentCalls calls;

  SavedViewsController(SavedViewTable views, CurrentPerson current, IdempotentCalls calls) {
    this.views = views;
    this.current = current;
    this.calls = calls;
  }

  @GetMapping
  @Operation(summary = "My views of a list and those shared with my groups, mine first")
  KeyPage<SavedView> list(@RequestParam String list) {
    return new KeyPage<>(views.seenBy(current.get(), known(list), MOST_SHOWN), null);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One view")
  ResponseEntity<SavedView> read(@PathVariable long id) {
    return answer(seen(id));
  }

  @PostMapping
  @Operation(summary = "Keep a filter under a name, for me or for one of my groups")
  ResponseEntity<?> add(
      @RequestBody Body body,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    Person person = current.get();
    SavedView wanted = checked(0, person.id(), known(body.list()), body, 0);
    return calls.run(
        key,
        "POST /views " + Journal.json(body),
        () -> {
          if (views.ownedBy(person.id(), wanted.list()) >= MOST_OWN) {
            throw Refusal.conflict("too-many-views", "You have " + MOST_OWN + " views already");
          }
          SavedView added = views.add(wanted).orElseThrow(SavedViewsController::nameInUse);
          return ResponseEntity.created(URI.create("/api/v1/views/" + added.id()))
              .eTag(Versions.tag(added.version()))
              .body(added);
        });
  }

  @PutMapping("/{id}")
  @Operation(summary = "Change name, filter or group of my view")
  ResponseEntity<SavedView> replace(
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @RequestBody Body body) {
    SavedView known = owned(id);
    Versions.requireMatch(ifMatch, known.version());
    try {
      return answer(
          views
              .replace(checked(id, known.owner(), known.list(), body, known.version()))
              .orElseThrow(SavedViewsController::stale));
    } catch (DuplicateKeyException inUse) {
      throw nameInUse();
    }
  }

  @DeleteMapping("/{id}")
  @Operation(summary = "Remove my view")
  ResponseEntity<Void> remove(
      @PathVariable long id, @RequestHeader(name = "If-Match", required = false) String ifMatch) {
    SavedView known = owned(id);
    Versions.requireMatch(ifMatch, known.version());
    if (!views.remove(id, known.version())) {
      throw stale();
    }
    return ResponseEntity.noContent().build();
  }

  private SavedView checked(long id, String owner, String list, Body body, int version) {
    String name = body.name() == null ? "" : body.name().strip();
    if (name.isEmpty() || name.length() > 60) {
      throw Refusal.invalidField("name", "length", "A name has 1 to 60 characters");
    }
    Map<String, String> filter = body.filter() == null ? Map.of() : body.filter();
    boolean fits =
        filter.size() <= MOST_PARAMETERS
            && filter.entrySet().stream()
                .allMatch(
                    part ->
                        part.getKey().matches("[a-zA-Z]{1,30}")
                            && part.getValue() != null
                            && part.getValue().length() <= 200);
    if (!fits) {
      throw Refusal.invalidField("filter", "invalid", "These are no parameters of a list");
    }
    if (body.group() != null && !current.get().isIn(body.group())) {
      throw Refusal.invalidField("group", "not-a-member", "Share with one of your own groups");
    }
    return new SavedView(
        id, owner, list, Texts.checked("name", name, 60), filter, body.group(), version);
  }

  private SavedView seen(long id) {
    return views
        .find(id)
        .filter(view -> view.isSeenBy(current.get()))
        .orElseThrow(() -> Refusal.notFound("The view"));
  }

  private SavedView owned(long id) {
    SavedView view = seen(id);
    if (!view.owner().equals(current.get().id())) {
      throw Refusal.forbidden("not-the-owner", "Only " + view.owner() + " may change this view");
    }
    return view;
  }

  private static String known(String list) {
    if (list == null || !LISTS.contains(list)) {
      throw Refusal.invalidField("list", "unknown", "One of " + LISTS);
    }
    return list;
  }

  private static ResponseEntity<SavedView> answer(SavedView view) {
    return ResponseEntity.ok().eTag(Versions.tag(view.version())).body(view);
  }

  private static Refusal nameInUse() {
    return Refusal.conflict("name-in-use", "You have a view of this name already");
  }

  private static Refusal stale() {
    return new Refusal(
        Refusal.Kind.STALE, "stale", "It has changed since you have read it", List.of());
  }
}
