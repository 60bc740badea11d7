package io.attesta.servicelevel;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Agreements over REST. An edit makes a new version: clocks that start or are aimed anew follow it,
 * the others keep what was agreed when they did.
 */
@RestController
@RequestMapping("/api/v1/agreements")
class AgreementsRest {

  private final Agreements agreements;
  private final AgreementCheck check;
  private final Promises promises;
  private final Underpinning underpinning;
  private final Editors editors;
  private final TransactionTemplate transaction;

  AgreementsRest(
      Agreements agreements,
      AgreementCheck check,
      Promises promises,
      Underpinning underpinning,
      Editors editors,
      TransactionTemplate transaction) {
    this.agreements = agreements;
    this.check = check;
    this.promises = promises;
    this.underpinning = underpinning;
    this.editors = editors;
    this.transaction = transaction;
  }

  record Body(
      @NotBlank @Size(max = 200) String name,
      @Size(max = 100) String service,
      @Size(max = 100) String customer,
      @Size(max = 20) String criticality,
      @NotBlank @Size(max = 100) String calendar,
      @NotBlank @Size(max = 100) String decision,
      @Min(1) @Max(100) Integer attainmentPercent) {

    Agreement of(String key, int version) {
      return new Agreement(
          key,
          version,
          name,
          service,
          customer,
          criticality,
          calendar,
          decision,
          attainmentPercent);
    }
  }

  @GetMapping
  KeyPage<Agreement> list(
      @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String cursor) {
    editors.requireReader();
    int size = KeyPage.limit(limit);
    return KeyPage.of(agreements.after(KeyPage.after(cursor), size + 1), size, Agreement::key);
  }

  @GetMapping("/{key}")
  ResponseEntity<Agreement> read(@PathVariable String key) {
    editors.requireReader();
    Agreement agreement = existing(key);
    return ResponseEntity.ok().eTag(Versions.tag(agreement.version())).body(agreement);
  }

  /**
   * An agreement that was saved, with what may not hold of it.
   *
   * @param gaps targets that suppliers can use up though they keep their own promises
   */
  record Saved(@JsonUnwrapped Agreement agreement, List<Underpinning.Gap> gaps) {}

  /** Adds the agreement, or edits it when {@code If-Match} names its version. */
  @PutMapping("/{key}")
  ResponseEntity<Saved> put(
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @Valid @RequestBody Body body) {
    String person = editors.requireEditor();
    Editors.requireKey(key);
    Agreement before = agreements.current(key).orElse(null);
    int version = before == null ? 0 : before.version();
    if (before != null || ifMatch != null) {
      Versions.requireMatch(ifMatch, version);
    }
    Agreement edited = body.of(key, version + 1);
    check.check(before, edited);
    transaction.executeWithoutResult(status -> agreements.save(edited, version, person));
    promises.refresh();
    Agreement saved = existing(key);
    return ResponseEntity.status(before == null ? HttpStatus.CREATED : HttpStatus.OK)
        .eTag(Versions.tag(saved.version()))
        .body(new Saved(saved, underpinning.gaps(saved)));
  }

  record Versioned(List<Agreements.Edited> items) {}

  /** Every version of the agreement, newest first. */
  @GetMapping("/{key}/versions")
  Versioned versions(@PathVariable String key) {
    editors.requireReader();
    existing(key);
    return new Versioned(agreements.history(key));
  }

  private Agreement existing(String key) {
    return agreements.current(key).orElseThrow(() -> Refusal.notFound("The agreement"));
  }
}
