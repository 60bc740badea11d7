package io.attesta.reporting;

import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RestController;

/** What is measured, over REST. */
@RestController
@RequestMapping("/api/v1/measures")
@Tag(name = "Reporting")
class MeasuresRest {

  record MeasureList(List<Measure> items) {}

  record MeasureVersions(List<Measures.Edited> items) {}

  private final Measures measures;
  private final MeasureCheck check;
  private final ReportingAccess access;

  MeasuresRest(Measures measures, MeasureCheck check, ReportingAccess access) {
    this.measures = measures;
    this.check = check;
    this.access = access;
  }

  @GetMapping
  @Operation(summary = "What is measured, in the order of keys")
  MeasureList list() {
    access.requireReader();
    return new MeasureList(measures.all());
  }

  @GetMapping("/{key}")
  @Operation(summary = "A measure")
  ResponseEntity<Measure> read(@PathVariable String key) {
    access.requireReader();
    return answer(HttpStatus.OK, existing(key));
  }

  @GetMapping("/{key}/versions")
  @Operation(summary = "What a measure was before, the newest first")
  MeasureVersions versions(@PathVariable String key) {
    access.requireReader();
    existing(key);
    return new MeasureVersions(measures.history(key));
  }

  @PutMapping("/{key}")
  @Transactional
  @Operation(summary = "Define a measure, or make a new version of the one that If-Match names")
  public ResponseEntity<Measure> put(
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @Valid @RequestBody MeasureBody body) {
    String person = access.requireEditor();
    check.refuse(body.of(key, 1));
    boolean added =
        Versions.put(
            measures.find(key),
            () -> existing(key),
            Measure::version,
            ifMatch,
            () -> measures.add(body.of(key, 1), person),
            before -> measures.change(body.of(key, before.version()), person));
    return answer(added ? HttpStatus.CREATED : HttpStatus.OK, existing(key));
  }

  private Measure existing(String key) {
    return measures.find(key).orElseThrow(() -> Refusal.notFound("The measure"));
  }

  private static ResponseEntity<Measure> answer(HttpStatus status, Measure measure) {
    return ResponseEntity.status(status).eTag(Versions.tag(measure.version())).body(measure);
  }
}
