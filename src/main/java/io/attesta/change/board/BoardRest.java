package io.attesta.change.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.work.TakenDecisions;
import io.attesta.work.TakenDecisions.Taken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What those who decide about changes read, over REST. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Changes")
class BoardRest {

  private static final List<String> ABOUT_CHANGES =
      List.of(Agenda.CATEGORY, "change-initiation", Agenda.RISK, "change-authority");

  private final Agenda agenda;
  private final TakenDecisions decisions;
  private final BoardAccess access;

  BoardRest(Agenda agenda, TakenDecisions decisions, BoardAccess access) {
    this.agenda = agenda;
    this.decisions = decisions;
    this.access = access;
  }

  /**
   * What a decision table has said of a change, the last time it was asked.
   *
   * @param inputs facts it was asked with, by name
   * @param outputs what it answered, by name
   */
  record DecisionTaken(
      String decision, String versionTag, Instant at, JsonNode inputs, JsonNode outputs) {}

  record DecisionsTaken(List<DecisionTaken> items) {}

  /**
   * Open votes and changes that wait for a single authority: by risk, then by conflicts that block,
   * then by their window.
   *
   * @param group key of the group that votes or decides
   * @param mine only what the reader is asked for
   */
  @GetMapping("/cab-agenda")
  @Operation(
      summary = "Changes that wait for a decision, at most 300 votes and 300 single decisions")
  Agenda.Entries agenda(
      @RequestParam(required = false) String group,
      @RequestParam(defaultValue = "false") boolean mine) {
    return agenda.read(access.reader(), group, mine);
  }

  @GetMapping("/changes/{number}/decisions")
  @Operation(summary = "What category, risk and authority of a change rest on")
  @Transactional(readOnly = true)
  public DecisionsTaken decisions(@PathVariable String number) {
    Map<String, DecisionTaken> latest = new LinkedHashMap<>();
    for (Taken t : decisions.of(List.of(access.change(number).id()), ABOUT_CHANGES)) {
      latest.put(
          t.decision(),
          new DecisionTaken(t.decision(), t.versionTag(), t.at(), t.inputs(), t.outputs()));
    }
    return new DecisionsTaken(List.copyOf(latest.values()));
  }
}
