package io.attesta.party;

import io.attesta.identity.Groups;
import io.attesta.shared.FieldError;
import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
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

/** Suppliers over REST: agents read, those who answer for services edit. */
@RestController
@RequestMapping("/api/v1/suppliers")
@Tag(name = "Parties")
class SuppliersRest {

  record Body(
      @NotBlank @Size(max = 200) String name,
      @NotNull Supplier.Kind kind,
      @Size(max = 100) String team,
      @Valid @Size(max = 50) List<CustomersRest.ContactBody> contacts,
      Boolean active) {

    Supplier of(String key, int version) {
      return new Supplier(
          key,
          name,
          kind,
          team,
          CustomersRest.people(contacts),
          !Boolean.FALSE.equals(active),
          version);
    }
  }

  private final SupplierTable suppliers;
  private final PartyAccess access;
  private final PartyJson kept;
  private final Groups groups;

  SuppliersRest(SupplierTable suppliers, PartyAccess access, PartyJson kept, Groups groups) {
    this.suppliers = suppliers;
    this.access = access;
    this.kept = kept;
    this.groups = groups;
  }

  @GetMapping
  @Operation(summary = "Suppliers")
  KeyPage<Supplier> list(
      @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String cursor) {
    access.requireReader();
    int size = KeyPage.limit(limit);
    return KeyPage.of(suppliers.after(KeyPage.after(cursor), size + 1), size, Supplier::key);
  }

  @GetMapping("/{key}")
  @Operation(summary = "A supplier")
  ResponseEntity<Supplier> read(@PathVariable String key) {
    access.requireReader();
    return answer(HttpStatus.OK, existing(key));
  }

  @GetMapping("/{key}/versions")
  @Operation(summary = "Every version of a supplier, who wrote it and when")
  PartyJson.Versions versions(@PathVariable String key) {
    access.requireReader();
    return kept.versions("supplier", existing(key).key());
  }

  @PutMapping("/{key}")
  @Transactional
  @Operation(summary = "Add a supplier, or replace it when If-Match names its version")
  public ResponseEntity<Supplier> put(
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @Valid @RequestBody Body body) {
    access.requireEditor();
    check(key, body);
    boolean added =
        Versions.put(
            suppliers.find(key),
            () -> existing(key),
            Supplier::version,
            ifMatch,
            () -> suppliers.add(body.of(key, 1)),
            before -> suppliers.change(body.of(key, before.version())));
    return keep(added ? HttpStatus.CREATED : HttpStatus.OK, key);
  }

  private void check(String key, Body body) {
    List<FieldError> errors = new ArrayList<>();
    PartyAccess.requireKey(key, errors);
    boolean internal = body.kind() == Supplier.Kind.INTERNAL;
    if (body.team() != null && (!internal || !groups.isKnown(body.team()))) {
      errors.add(new FieldError("team", "unknown", "A known group, for an internal supplier"));
    }
    PartyAccess.refuse(errors);
  }

  private ResponseEntity<Supplier> keep(HttpStatus status, String key) {
    Supplier supplier = existing(key);
    kept.keep("supplier", key, supplier.version(), supplier);
    return answer(status, supplier);
  }

  private Supplier existing(String key) {
    return suppliers.find(key).orElseThrow(() -> Refusal.notFound("The supplier"));
  }

  private static ResponseEntity<Supplier> answer(HttpStatus status, Supplier supplier) {
    return ResponseEntity.status(status).eTag(Versions.tag(supplier.version())).body(supplier);
  }
}
