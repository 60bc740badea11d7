package io.attesta.party;

import io.attesta.identity.People;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
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

/** Contracts with suppliers over REST: agents read, those who answer for services edit. */
@RestController
@RequestMapping("/api/v1/supplier-contracts")
@Tag(name = "Parties")
class ContractsRest {

  /** All on one page: there are as many as somebody negotiates. */
  record Contracts(List<SupplierContract> items, String next) {}

  private final ContractTable contracts;
  private final SupplierTable suppliers;
  private final PartyAccess access;
  private final PartyJson kept;
  private final People people;
  private final ObjectProvider<KnownReferences> references;

  ContractsRest(
      ContractTable contracts,
      SupplierTable suppliers,
      PartyAccess access,
      PartyJson kept,
      People people,
      ObjectProvider<KnownReferences> references) {
    this.contracts = contracts;
    this.suppliers = suppliers;
    this.access = access;
    this.kept = kept;
    this.people = people;
    this.references = references;
  }

  @GetMapping
  @Operation(summary = "Contracts, of one supplier or of all")
  Contracts list(@RequestParam(required = false) String supplier) {
    access.requireReader();
    return new Contracts(contracts.all(supplier), null);
  }

  @GetMapping("/{key}")
  @Operation(summary = "A contract")
  ResponseEntity<SupplierContract> read(@PathVariable String key) {
    access.requireReader();
    return answer(HttpStatus.OK, existing(key));
  }

  @GetMapping("/{key}/versions")
  @Operation(summary = "Every version of a contract, who wrote it and when")
  PartyJson.Versions versions(@PathVariable String key) {
    access.requireReader();
    return kept.versions("contract", existing(key).key());
  }

  @PutMapping("/{key}")
  @Transactional
  @Operation(summary = "Add a contract, or replace it when If-Match names its version")
  public ResponseEntity<SupplierContract> put(
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @Valid @RequestBody ContractBody body) {
    access.requireEditor();
    check(body.of(key, 1));
    boolean added =
        Versions.put(
            contracts.find(key),
            () -> existing(key),
            SupplierContract::version,
            ifMatch,
            () -> contracts.add(body.of(key, 1)),
            before -> contracts.change(body.of(key, before.version())));
    return keep(added ? HttpStatus.CREATED : HttpStatus.OK, key);
  }

  private void check(SupplierContract contract) {
    List<FieldError> errors = new ArrayList<>();
    PartyAccess.requireKey(contract.key(), errors);
    if (suppliers.find(contract.supplier()).isEmpty()) {
      errors.add(new FieldError("supplier", "unknown", "There is no such supplier"));
    }
    if (!people.exists(contract.owner())) {
      errors.add(new FieldError("owner", "unknown-person", "Nobody has this user name"));
    }
    if (!isKnown(KnownReferences.Kind.CALENDAR, contract.calendar())) {
      errors.add(new FieldError("calendar", "unknown", "There is no such working calendar"));
    }
    for (int i = 0; i < contract.services().size(); i++) {
      if (!isKnown(KnownReferences.Kind.SERVICE, contract.services().get(i))) {
        errors.add(new FieldError("services[" + i + "]", "unknown", "There is no such service"));
      }
    }
    if (contract.expiresOn() != null && contract.expiresOn().isBefore(contract.startsOn())) {
      errors.add(new FieldError("expiresOn", "before-start", "It ends before it starts"));
    }
    PartyAccess.refuse(errors);
  }

  private boolean isKnown(KnownReferences.Kind kind, String key) {
    return references.stream().filter(r -> r.kind() == kind).anyMatch(r -> r.isKnown(key));
  }

  private ResponseEntity<SupplierContract> keep(HttpStatus status, String key) {
    SupplierContract contract = existing(key);
    kept.keep("contract", key, contract.version(), contract);
    return answer(status, contract);
  }

  private SupplierContract existing(String key) {
    return contracts.find(key).orElseThrow(() -> Refusal.notFound("The contract"));
  }

  private static ResponseEntity<SupplierContract> answer(
      HttpStatus status, SupplierContract contract) {
    return ResponseEntity.status(status).eTag(Versions.tag(contract.version())).body(contract);
  }
}
