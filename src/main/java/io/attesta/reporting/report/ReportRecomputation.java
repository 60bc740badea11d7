package io.attesta.reporting.report;

import io.attesta.reporting.report.Recomputation.DifferenceReason;
import io.attesta.reporting.report.Recomputation.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Compiles a report again and says what would be different, and why. */
@Component
class ReportRecomputation {

  private final Reports reports;
  private final ReportTable table;
  private final ReportCompiler compiler;
  private final ReportQuestions questions;
  private final ReportJson json;
  private final LateFacts late;

  ReportRecomputation(
      Reports reports,
      ReportTable table,
      ReportCompiler compiler,
      ReportQuestions questions,
      ReportJson json,
      LateFacts late) {
    this.reports = reports;
    this.table = table;
    this.compiler = compiler;
    this.questions = questions;
    this.json = json;
    this.late = late;
  }

  /** Keeps nothing. Not to be called in a transaction. */
  Recomputation of(long id) {
    ReportEntry report = reports.existing(id);
    Asked asked = new Asked(report.scope(), report.period(), questions.zone());
    Compiled now = compiler.compile(asked);
    SortedMap<Long, UUID> inputs = table.inputs(id);
    var figures =
        ReportComparison.of(json.tree(table.content(id)), json.tree(json.write(now.content())));
    int items = LateFacts.differing(inputs, now.inputs()).size();
    List<DifferenceReason> reasons = versions(table.basis(id), now.basis());
    if (items > 0) {
      reasons.add(new DifferenceReason(Why.FACTS_CHANGED, null, null, null));
    }
    if (report.provisional()) {
      reasons.add(new DifferenceReason(Why.PERIOD_WENT_ON, null, null, null));
    }
    return new Recomputation(
        id,
        now.at(),
        !figures.isEmpty(),
        figures.size(),
        figures.stream().limit(ReportComparison.MOST).toList(),
        reasons,
        items,
        late.told(inputs, now.inputs(), report.createdAt()));
  }

  private static List<DifferenceReason> versions(ReportBasis stored, ReportBasis now) {
    List<DifferenceReason> reasons = new ArrayList<>();
    if (!stored.zone().equals(now.zone())) {
      reasons.add(new DifferenceReason(Why.ZONE_CHANGED, null, stored.zone(), now.zone()));
    }
    reasons.addAll(changed(Why.MEASURE_CHANGED, versions(stored, now, ReportBasis::measures)));
    reasons.addAll(changed(Why.AGREEMENT_CHANGED, versions(stored, now, ReportBasis::agreements)));
    reasons.addAll(changed(Why.CALENDAR_CHANGED, versions(stored, now, ReportBasis::calendars)));
    reasons.addAll(changed(Why.SOURCE_CHANGED, List.of(fingerprints(stored), fingerprints(now))));
    return reasons;
  }

  private static List<Map<String, String>> versions(
      ReportBasis stored,
      ReportBasis now,
      Function<ReportBasis, List<ReportBasis.UsedVersion>> part) {
    return List.of(versions(part.apply(stored)), versions(part.apply(now)));
  }

  private static Map<String, String> versions(List<ReportBasis.UsedVersion> used) {
    return used.stream()
        .collect(
            Collectors.toMap(ReportBasis.UsedVersion::key, one -> Integer.toString(one.version())));
  }

  private static Map<String, String> fingerprints(ReportBasis basis) {
    return basis.sources().stream()
        .collect(
            Collectors.toMap(
                ReportBasis.UsedSource::name, source -> source.fingerprint().substring(0, 12)));
  }

  /** What the second says otherwise than the first. */
  private static List<DifferenceReason> changed(Why why, List<Map<String, String>> both) {
    var keys = new TreeSet<>(both.get(0).keySet());
    keys.addAll(both.get(1).keySet());
    return keys.stream()
        .map(key -> new DifferenceReason(why, key, both.get(0).get(key), both.get(1).get(key)))
        .filter(reason -> !Objects.equals(reason.stored(), reason.now()))
        .toList();
  }
}
