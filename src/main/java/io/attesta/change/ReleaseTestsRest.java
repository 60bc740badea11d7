package io.attesta.change;

import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The test gate of a release over REST, for people and pipelines. */
@RestController
@RequestMapping("/api/v1/releases/{number}/tests")
@Tag(name = "Releases")
class ReleaseTestsRest {

  /**
   * The gate as it stands.
   *
   * @param complete whether every change has evidence for this build and passed
   */
  record Gate(String build, boolean complete, List<String> untested, List<TestedChange> items) {}

  /** What was tested and how it ended. */
  record Body(
      @NotBlank @Size(max = 10_000) String criteria,
      @NotBlank @Size(max = 10_000) String evidence,
      @NotNull @Pattern(regexp = "passed|failed", message = "must be passed or failed")
          String result) {}

  private final WorkItems items;
  private final ReleaseTests tests;
  private final ReleaseGate gate;

  ReleaseTestsRest(WorkItems items, ReleaseTests tests, ReleaseGate gate) {
    this.items = items;
    this.tests = tests;
    this.gate = gate;
  }

  @GetMapping
  @Transactional(readOnly = true)
  @Operation(summary = "Read the tests of a release for its current build")
  public Gate read(@PathVariable String number) {
    WorkItemView release = release(items.visible(number));
    ReleaseGate.Stand stand = gate.stand(release);
    List<String> tested = stand.tests().stream().map(TestedChange::change).toList();
    return new Gate(
        ReleaseContent.build(release),
        stand.complete(),
        stand.changes().stream().filter(change -> !tested.contains(change)).toList(),
        stand.tests());
  }

  @PutMapping("/{change}")
  @Transactional
  @Operation(summary = "Record the test of a change in a release")
  public TestedChange put(
      @PathVariable String number, @PathVariable String change, @Valid @RequestBody Body body) {
    return tests.record(
        release(items.toWorkOn(number)),
        change,
        new ReleaseTests.Report(body.criteria(), body.evidence(), body.result()));
  }

  private static WorkItemView release(WorkItemView item) {
    if (!ReleaseContent.isRelease(item)) {
      throw Refusal.notFound("Release " + item.number());
    }
    return item;
  }
}
