package io.attesta.cmdb;

import io.attesta.cmdb.EditRun.Unauthorised;
import io.attesta.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds out whether a change accounts for what was found different in reality. */
@Component
class Accountability {

  private final Authorisation authorisation;

  Accountability(Authorisation authorisation) {
    this.authorisation = authorisation;
  }

  /**
   * Notes it in the run unless it is not controlled or the change of the run accounts for it.
   *
   * @param before what is recorded; null when nothing is
   * @return whether it was noted
   */
  boolean unaccounted(
      String key,
      CiContent before,
      CiContent after,
      Map<String, CiContent.Difference> differences,
      AuditRun audit) {
    return ask(
        key,
        "discovered: " + differences.keySet(),
        audit,
        probe -> authorisation.item(key, before, after, differences, audit.model, probe));
  }

  /** The same for a relation that is missing or unexpected. */
  boolean unaccounted(
      RelationType type,
      ConfigurationItem from,
      ConfigurationItem to,
      String what,
      AuditRun audit) {
    return ask(
        from.key(),
        what,
        audit,
        probe -> authorisation.relation(type, from, to, what, audit.model, probe));
  }

  private interface Question {
    void put(EditRun probe);
  }

  private static boolean ask(String key, String what, AuditRun audit, Question question) {
    EditRun run = audit.run;
    EditRun probe = run.probe();
    List<Unauthorised> noted;
    try {
      question.put(probe);
      noted = probe.takeUnauthorised();
    } catch (Refusal refusal) {
      // What an edit would be refused for has happened nevertheless.
      noted = List.of(new Unauthorised(key, what, refusal.getMessage()));
    }
    noted.forEach(run::note);
    return !noted.isEmpty();
  }
}
