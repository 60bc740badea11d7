package io.attesta.change.board;

import io.attesta.change.board.Minutes.DecidedRound;
import io.attesta.change.board.Minutes.Obstacle;
import io.attesta.change.board.Minutes.Seat;
import io.attesta.change.board.Minutes.SingleDecision;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Minutes as a page that prints well. */
final class MinutesPage {

  private final MinutesWords words;
  private final ZoneId zone;
  private final UnaryOperator<String> names;

  /**
   * A page.
   *
   * @param words in the reader's language
   * @param zone of the times shown
   * @param names display name of a person, group or service by its key
   */
  MinutesPage(MinutesWords words, ZoneId zone, UnaryOperator<String> names) {
    this.words = words;
    this.zone = zone;
    this.names = names;
  }

  String of(String title, String about, Minutes minutes, Instant at) {
    Html page = new Html(title, words.language());
    page.tag("p", about + " " + words.of("times", zone, time(at)));
    if (minutes.truncated()) {
      page.tag("p", words.of("truncated"));
    }
    if (minutes.rounds().isEmpty() && minutes.decisions().isEmpty()) {
      page.tag("p", words.of("nothing"));
    }
    minutes.rounds().forEach(round -> round(page, round));
    minutes.decisions().forEach(decision -> decision(page, decision));
    return page.end();
  }

  String period(Instant from, Instant to) {
    return words.of("period", time(from), time(to));
  }

  private void round(Html page, DecidedRound r) {
    page.tag("h2", r.change().number() + " " + r.change().title());
    page.outcome(words.of("byVote", outcome(r.outcome()), r.round()));
    List<String[]> facts = about(r.change());
    facts.add(fact("board", names.apply(r.group())));
    facts.add(fact("opened", time(r.openedAt())));
    facts.add(fact("deadline", deadline(r)));
    facts.add(fact("closed", time(r.closedAt())));
    facts.add(fact("quorum", quorum(r)));
    facts.add(fact("present", seats(r, seat -> seat.vote() != null)));
    facts.add(fact("absent", seats(r, seat -> seat.vote() == null)));
    facts.add(fact("recorded", recorded(r)));
    page.facts(facts);
    page.tag("h3", words.of("votes"));
    if (r.members().isEmpty()) {
      page.tag("p", words.of("noMembers"));
    } else {
      page.table(
          Stream.of("member", "vote", "castBy", "when", "comment")
              .map(key -> words.of("head." + key))
              .toList(),
          r.members().stream().map(this::row).toList());
    }
    page.tag("h3", words.of("conflicts"));
    if (r.conflicts().isEmpty()) {
      page.tag("p", words.of("noConflicts"));
    } else {
      page.list(r.conflicts().stream().map(this::line).toList());
    }
  }

  private void decision(Html page, SingleDecision d) {
    page.tag("h2", d.change().number() + " " + d.change().title());
    page.outcome(words.of("byOne", outcome(d.decision())));
    List<String[]> facts = about(d.change());
    facts.add(fact("decidedBy", names.apply(d.person())));
    facts.add(fact("as", String.join(", ", d.groups().stream().map(names).toList())));
    facts.add(fact("decided", time(d.decidedAt())));
    page.facts(facts);
  }

  private List<String[]> about(About a) {
    List<String[]> facts = new ArrayList<>();
    facts.add(fact("category", words.named("category", a.category())));
    facts.add(fact("risk", words.named("risk", a.risk())));
    facts.add(fact("service", names.apply(a.service())));
    facts.add(fact("requestedBy", names.apply(a.requester())));
    facts.add(fact("implementer", names.apply(a.implementer())));
    String window = a.plannedStart() == null ? null : span(a.plannedStart(), a.plannedEnd());
    facts.add(fact("window", window));
    return facts;
  }

  private String deadline(DecidedRound r) {
    if (r.deadline() == null) {
      return null;
    }
    String deadline = time(r.deadline());
    return r.expiredAt() == null ? deadline : words.of("deadlinePassed", deadline);
  }

  private String quorum(DecidedRound r) {
    long counted =
        r.members().stream().filter(s -> s.vote() != null && !"abstain".equals(s.vote())).count();
    return words.of("quorum", r.quorum(), counted);
  }

  private String recorded(DecidedRound r) {
    return r.recordedAt() == 0
        ? null
        : words.of("recorded", names.apply(r.recordedBy()), r.recordedAt(), r.change().number());
  }

  private String seats(DecidedRound r, Predicate<Seat> which) {
    List<String> people =
        r.members().stream().filter(which).map(seat -> names.apply(seat.member())).toList();
    return people.isEmpty() ? words.of("nobody") : String.join(", ", people);
  }

  private List<String> row(Seat s) {
    String member = s.veto() ? words.of("veto", names.apply(s.member())) : names.apply(s.member());
    if (s.vote() == null) {
      String waited = s.delegate() == null ? "" : words.of("delegated", names.apply(s.delegate()));
      return List.of(member, words.of("notCast"), waited, "", "");
    }
    boolean delegated = !s.castBy().equals(s.member());
    return List.of(
        member,
        words.named("vote", s.vote()),
        delegated ? words.of("byDelegation", names.apply(s.castBy())) : names.apply(s.castBy()),
        time(s.castAt()),
        s.comment() == null ? "" : s.comment());
  }

  private String line(Obstacle o) {
    String line =
        words.of(o.blocking() ? "blocking" : "warning", o.explanation(), span(o.start(), o.end()));
    return o.accepted()
        ? words.of("accepted", line, names.apply(o.acceptedBy()), o.reason())
        : line;
  }

  private String outcome(String key) {
    return words.named("outcome", key);
  }

  private String span(Instant start, Instant end) {
    return words.of("span", time(start), time(end));
  }

  private String time(Instant moment) {
    return words.time(moment, zone);
  }

  private String[] fact(String key, String value) {
    return new String[] {words.of("fact." + key), value};
  }
}
