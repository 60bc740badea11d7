package io.attesta.catalogue;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.party.Customers;
import io.attesta.shared.FieldError;
import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue over REST: everyone reads, those who answer for services edit. */
@RestController
@RequestMapping("/api/v1/services")
class ServicesRest {

  private static final Set<String> EDITORS =
      Set.of("service-level-managers", "service-owners", "administrators");

  private final ServiceTable services;
  private final Customers customers;
  private final Groups groups;
  private final CurrentPerson current;
  private final GoingLive goingLive;

  ServicesRest(
      ServiceTable services,
      Customers customers,
      Groups groups,
      CurrentPerson current,
      GoingLive goingLive) {
    this.goingLive = goingLive;
    this.services = services;
    this.customers = customers;
    this.groups = groups;
    this.current = current;
  }

  @GetMapping
  KeyPage<OfferedService> list(
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = "false") boolean retired,
      @RequestParam(required = false) List<String> key) {
    if (key != null) {
      return new KeyPage<>(services.named(named(key)), null);
    }
    int size = KeyPage.limit(limit);
    return KeyPage.of(
        services.after(KeyPage.after(cursor), size + 1, retired), size, OfferedService::key);
  }

  private static List<String> named(List<String> keys) {
    if (keys.size() > 100) {
      throw Refusal.invalidField("key", "too-many", "Ask for at most 100 services");
    }
    return keys;
  }

  @GetMapping("/{key}")
  ResponseEntity<OfferedService> read(@PathVariable String key) {
    return answer(HttpStatus.OK, existing(key));
  }

  /** Adds the service, or replaces it when {@code If-Match} names its version. */
  @PutMapping("/{key}")
  @Transactional
  public ResponseEntity<OfferedService> put(
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @Valid @RequestBody Body body) {
    if (EDITORS.stream().noneMatch(current.get()::isIn)) {
      throw Refusal.forbidden("not-an-editor", "You may not edit services");
    }
    check(key, body);
    boolean added =
        Versions.put(
            services.read(key),
            () -> existing(key),
            OfferedService::version,
            ifMatch,
            () -> services.add(wanted(key, body, null)),
            before -> services.change(wanted(key, body, before)));
    return answer(added ? HttpStatus.CREATED : HttpStatus.OK, existing(key));
  }

  private OfferedService wanted(String key, Body body, OfferedService before) {
    ServiceState state = GoingLive.state(before, body.state(), body.retired());
    String liveBy = goingLive.by(key, before, state, body.release());
    return body.of(key, state, liveBy, before == null ? 1 : before.version());
  }

  private void check(String key, Body body) {
    List<FieldError> errors = new ArrayList<>();
    if (key.length() > 100 || !key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      errors.add(new FieldError("key", "invalid", "Lower-case words joined by hyphens"));
    }
    if (body.supportGroup() != null && !groups.isKnown(body.supportGroup())) {
      errors.add(new FieldError("supportGroup", "unknown", "There is no such group"));
    }
    if (body.customer() != null && customers.find(body.customer()).isEmpty()) {
      errors.add(new FieldError("customer", "unknown", "There is no such customer"));
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }

  private OfferedService existing(String key) {
    return services.read(key).orElseThrow(() -> Refusal.notFound("The service"));
  }

  private static ResponseEntity<OfferedService> answer(HttpStatus status, OfferedService service) {
    return ResponseEntity.status(status).eTag(Versions.tag(service.version())).body(service);
  }

  record Body(
      @NotBlank @Size(max = 200) String name,
      @Size(max = 4000) String description,
      @NotNull Criticality criticality,
      @Size(max = 200) String owner,
      String supportGroup,
      String customer,
      Boolean retired,
      ServiceState state,
      @Size(max = 20) String release) {

    OfferedService of(String key, ServiceState state, String liveBy, int version) {
      return new OfferedService(
          key,
          name,
          description,
          criticality,
          owner,
          supportGroup,
          customer,
          state,
          liveBy,
          version);
    }
  }
}
