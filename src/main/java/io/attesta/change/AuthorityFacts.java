package io.attesta.change;

import io.attesta.work.FactSource;
import io.attesta.work.WorkItemView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What decisions and forms may know of a change beyond its fields. */
@Component
class AuthorityFacts implements FactSource {

  private static final int ONE_IN = 10;

  private final StandardTemplates templates;
  private final VotingTable rounds;
  private final AuthorisationTable authorisations;
  private final OutcomeTable outcomes;
  private final TrackRecords records;
  private final NamedClasses classes;

  AuthorityFacts(
      StandardTemplates templates,
      VotingTable rounds,
      AuthorisationTable authorisations,
      OutcomeTable outcomes,
      TrackRecords records,
      NamedClasses classes) {
    this.templates = templates;
    this.rounds = rounds;
    this.authorisations = authorisations;
    this.outcomes = outcomes;
    this.records = records;
    this.classes = classes;
  }

  @Override
  public Map<String, Object> facts(WorkItemView change) {
    if (!"change".equals(change.practice())) {
      return Map.of();
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("templateInForce", templates.authorising(change).isPresent());
    facts.put("testEvidenceGiven", !change.details().path("testEvidence").asText("").isBlank());
    facts.put("sampled", Math.floorMod(change.number().hashCode(), ONE_IN) == 0);
    facts.put("likeChangeSuccessRate", likeChanges(change).successRate());
    facts.put("inducedIncidents", records.inducedIncidents(change.id()));
    rounds.latest(change.id()).ifPresent(round -> vote(facts, round));
    authorisations.latest(change.id()).ifPresent(last -> approval(facts, last));
    outcomes.find(change.id()).ifPresent(one -> facts.put("changeOutcome", one.outcome()));
    return facts;
  }

  private TrackRecord likeChanges(WorkItemView change) {
    String template = StandardTemplates.key(change);
    return template == null
        ? records.like(change.service(), classes.first(change).orElse(null))
        : records.ofTemplate(template, java.time.Instant.EPOCH);
  }

  private static void vote(Map<String, Object> facts, VotingRound round) {
    facts.putAll(round.counts().facts());
    facts.put(
        "votesSummary",
        round.votes().stream()
            .map(
                vote ->
                    vote.member()
                        + ": "
                        + vote.vote()
                        + (vote.comment() == null ? "" : " (" + vote.comment() + ")"))
            .collect(Collectors.joining("\n")));
  }

  private static void approval(Map<String, Object> facts, Authorisation last) {
    facts.put("authorisedBy", last.live() ? last.authorisedBy() : null);
    facts.put("authorisedAt", last.live() ? last.authorisedAt().toString() : null);
    facts.put("voidReason", last.voidReason());
    facts.put("decideAgain", last.decideAgain());
  }
}
