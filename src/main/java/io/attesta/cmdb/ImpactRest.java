package io.attesta.cmdb;

import io.attesta.cmdb.ImpactAnalysis.Impact;
import io.attesta.cmdb.ImpactAnalysis.Question;
import io.attesta.shared.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What breaks, and what may be the root, over REST; for whoever reads configuration items. */
@RestController
@RequestMapping("/api/v1")
class ImpactRest {

  private static final String FAR = "64";
  private static final String MANY = "1000";

  private final ImpactAnalysis analysis;
  private final ImpactQuestions questions;

  ImpactRest(ImpactAnalysis analysis, ImpactQuestions questions) {
    this.analysis = analysis;
    this.questions = questions;
  }

  @GetMapping("/configuration-items/{key}/impact")
  Impact impact(
      @PathVariable String key,
      @RequestParam(defaultValue = "") Set<String> relationTypes,
      @RequestParam(defaultValue = FAR) int depth,
      @RequestParam(defaultValue = MANY) int limit,
      @RequestParam(required = false) Instant asOf,
      @RequestParam(defaultValue = "false") boolean proposed) {
    Question question = questions.of(relationTypes, depth, limit, asOf, proposed);
    questions.requireKnown(key, asOf);
    return analysis.impact(List.of(key), question);
  }

  @GetMapping("/configuration-items/{key}/root-candidates")
  Impact rootCandidates(
      @PathVariable String key,
      @RequestParam(defaultValue = "") Set<String> relationTypes,
      @RequestParam(defaultValue = FAR) int depth,
      @RequestParam(defaultValue = MANY) int limit,
      @RequestParam(required = false) Instant asOf,
      @RequestParam(defaultValue = "false") boolean proposed) {
    Question question = questions.of(relationTypes, depth, limit, asOf, proposed);
    questions.requireKnown(key, asOf);
    return analysis.rootCandidates(List.of(key), question);
  }

  /** The same for several that fail together; nothing is kept. */
  @PostMapping("/impact-analyses")
  Impact analyse(@Valid @RequestBody Body body) {
    Question question =
        questions.of(
            body.relationTypes() == null ? Set.of() : body.relationTypes(),
            body.depth() == null ? Integer.parseInt(FAR) : body.depth(),
            body.limit() == null ? Integer.parseInt(MANY) : body.limit(),
            body.asOf(),
            Boolean.TRUE.equals(body.proposed()));
    Collection<String> unknown = questions.unknown(body.keys(), body.asOf());
    if (!unknown.isEmpty()) {
      throw Refusal.invalidField(
          "keys", "unknown", "There is no configuration item " + String.join(", ", unknown));
    }
    return body.direction() == Direction.impact
        ? analysis.impact(body.keys(), question)
        : analysis.rootCandidates(body.keys(), question);
  }

  enum Direction {
    impact,
    roots
  }

  record Body(
      @NotEmpty @Size(max = 1000) List<@NotNull @Size(max = 200) String> keys,
      @NotNull Direction direction,
      Set<String> relationTypes,
      Integer depth,
      Integer limit,
      Instant asOf,
      Boolean proposed) {}
}
