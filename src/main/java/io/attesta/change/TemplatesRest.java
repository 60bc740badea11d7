package io.attesta.change;

import io.attesta.catalogue.Catalogue;
import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.identity.People;
import io.attesta.identity.Person;
import io.attesta.shared.FieldError;
import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
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

/** Templates of standard changes over REST: those who see changes read, change managers edit. */
@RestController
@RequestMapping("/api/v1/standard-change-templates")
@Tag(name = "Changes")
class TemplatesRest {

  record Body(
      @NotBlank @Size(max = 200) String title,
      @Size(max = 4000) String description,
      @Size(max = 100) String service,
      @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> ciClasses,
      @NotBlank @Size(max = 20_000) String implementationPlan,
      @Size(max = 20_000) String testEvidence,
      @NotBlank @Size(max = 20_000) String backOutPlan,
      @NotNull @Pattern(regexp = "tasks|release|withRelease") String deployment,
      @NotNull @Pattern(regexp = "LOW|MEDIUM|HIGH|VERY_HIGH") String risk,
      @NotBlank @Size(max = 200) String owner) {

    StandardTemplate of(String key, int version) {
      return StandardTemplate.written(
          key,
          title,
          description,
          service,
          ciClasses,
          implementationPlan,
          testEvidence,
          backOutPlan,
          deployment,
          risk,
          owner,
          version);
    }
  }

  record Standing(
      @NotNull @Pattern(regexp = "draft|inForce|suspended") String standing,
      @NotBlank @Size(max = 4000) String reason) {}

  /** A template with how it went since it came into force, and why it stands as it does. */
  record View(
      StandardTemplate template,
      TrackRecord record,
      Integer successRate,
      List<StandardTemplateTable.Standing> history) {}

  private final StandardTemplateTable templates;
  private final TemplateEdit edit;
  private final TrackRecords records;
  private final Catalogue catalogue;
  private final People people;
  private final Groups groups;
  private final CurrentPerson currentPerson;
  private final TransactionTemplate transaction;

  TemplatesRest(
      StandardTemplateTable templates,
      TemplateEdit edit,
      TrackRecords records,
      Catalogue catalogue,
      People people,
      Groups groups,
      CurrentPerson currentPerson,
      TransactionTemplate transaction) {
    this.templates = templates;
    this.edit = edit;
    this.records = records;
    this.catalogue = catalogue;
    this.people = people;
    this.groups = groups;
    this.currentPerson = currentPerson;
    this.transaction = transaction;
  }

  @GetMapping
  @Operation(summary = "Templates of standard changes")
  KeyPage<StandardTemplate> list(
      @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String cursor) {
    mayRead();
    int size = KeyPage.limit(limit);
    return KeyPage.of(
        templates.after(KeyPage.after(cursor), size + 1), size, StandardTemplate::key);
  }

  @GetMapping("/{key}")
  @Operation(summary = "A template with its statistics and the history of its standing")
  ResponseEntity<View> read(@PathVariable String key) {
    mayRead();
    return answer(HttpStatus.OK, key);
  }

  @PutMapping("/{key}")
  @Operation(summary = "Write a template; it is a draft until somebody else approves it")
  ResponseEntity<View> put(
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @Valid @RequestBody Body body) {
    mayRead();
    check(key, body);
    boolean added =
        transaction.execute(
            status ->
                edit.put(
                    body.of(key, templates.find(key).map(StandardTemplate::version).orElse(1)),
                    ifMatch));
    return answer(added ? HttpStatus.CREATED : HttpStatus.OK, key);
  }

  @PutMapping("/{key}/standing")
  @Operation(summary = "Put a template in force, suspend it, or take it back to draft")
  ResponseEntity<View> standing(
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @Valid @RequestBody Standing body) {
    mayRead();
    edit.standing(key, body.standing(), body.reason(), ifMatch);
    return answer(HttpStatus.OK, key);
  }

  private void check(String key, Body body) {
    List<FieldError> errors = new ArrayList<>();
    if (key.length() > 100 || !key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      errors.add(new FieldError("key", "invalid", "Lower-case words joined by hyphens"));
    }
    if (body.service() != null && catalogue.find(body.service()).isEmpty()) {
      errors.add(new FieldError("service", "unknown", "There is no such service"));
    }
    if (!people.exists(body.owner())) {
      errors.add(new FieldError("owner", "unknown-person", "Nobody has this user name"));
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }

  private void mayRead() {
    Person person = currentPerson.get();
    if (!groups.mayOpen(person, "change")
        && !VotingDelegation.seesChanges(groups.scopeOf(person))) {
      throw Refusal.forbidden(
          "not-a-reader", "Templates are for those who request changes or work on them");
    }
  }

  private ResponseEntity<View> answer(HttpStatus status, String key) {
    StandardTemplate template = edit.existing(key);
    TrackRecord record = records.ofTemplate(key, template.standingSince());
    return ResponseEntity.status(status)
        .eTag(Versions.tag(template.version()))
        .body(new View(template, record, record.successRate(), templates.history(key)));
  }
}
