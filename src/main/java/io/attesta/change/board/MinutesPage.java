package io.attesta.change.board;

import io.attesta.change.board.Minutes.About;
import io.attesta.change.board.Minutes.DecidedRound;
import io.attesta.change.board.Minutes.Obstacle;
import io.attesta.change.board.Minutes.Seat;
import io.attesta.change.board.Minutes.SingleDecision;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Minutes as a page that prints well. */
final class MinutesPage {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final ZoneId zone;
  private final UnaryOperator<String> names;

  /**
   * A page.
   *
   * @param zone of the times shown
   * @param names display name of a person, group or service by its key
   */
  MinutesPage(ZoneId zone, UnaryOperator<String> names) {
    this.zone = zone;
    this.names = names;
  }

  String of(String title, String about, Minutes minutes, Instant at) {
    Html page = new Html(title);
    page.tag("p", about + " Times in " + zone + ", as of " + time(at) + ".");
    if (minutes.truncated()) {
      page.tag("p", "There is more than this page shows; ask for a shorter period.");
    }
    if (minutes.rounds().isEmpty() && minutes.decisions().isEmpty()) {
      page.tag("p", "Nothing was decided.");
    }
    minutes.rounds().forEach(round -> round(page, round));
    minutes.decisions().forEach(decision -> decision(page, decision));
    return page.end();
  }

  String period(Instant from, Instant to) {
    return "Decided from " + time(from) + " to " + time(to) + ".";
  }

  private void round(Html page, DecidedRound r) {
    page.tag("h2", r.change().number() + " " + r.change().title());
    page.outcome(outcome(r.outcome()) + " by vote, round " + r.round());
    List<String[]> facts = about(r.change());
    facts.add(fact("Board", names.apply(r.group())));
    facts.add(fact("Opened", time(r.openedAt())));
    facts.add(fact("Deadline", deadline(r)));
    facts.add(fact("Closed", time(r.closedAt())));
    facts.add(fact("Quorum", quorum(r)));
    facts.add(fact("Present", seats(r, seat -> seat.vote() != null)));
    facts.add(fact("Absent", seats(r, seat -> seat.vote() == null)));
    facts.add(fact("Recorded", recorded(r)));
    page.facts(facts);
    page.tag("h3", "Votes");
    if (r.members().isEmpty()) {
      page.tag("p", "Nobody could vote.");
    } else {
      page.table(
          List.of("Member", "Vote", "Cast by", "When", "Comment"),
          r.members().stream().map(this::row).toList());
    }
    page.tag("h3", "Conflicts of the last check before the decision");
    if (r.conflicts().isEmpty()) {
      page.tag("p", "None.");
    } else {
      page.list(r.conflicts().stream().map(this::line).toList());
    }
  }

  private void decision(Html page, SingleDecision d) {
    page.tag("h2", d.change().number() + " " + d.change().title());
    page.outcome(outcome(d.decision()) + " by one person");
    List<String[]> facts = about(d.change());
    facts.add(fact("Decided by", names.apply(d.person())));
    facts.add(fact("As", String.join(", ", d.groups().stream().map(names).toList())));
    facts.add(fact("Decided", time(d.decidedAt())));
    page.facts(facts);
  }

  private List<String[]> about(About a) {
    List<String[]> facts = new ArrayList<>();
    facts.add(fact("Category", words(a.category())));
    facts.add(fact("Risk", words(a.risk())));
    facts.add(fact("Service", names.apply(a.service())));
    facts.add(fact("Requested by", names.apply(a.requester())));
    facts.add(fact("Implementer", names.apply(a.implementer())));
    String window =
        a.plannedStart() == null ? null : time(a.plannedStart()) + " to " + time(a.plannedEnd());
    facts.add(fact("Window", window));
    return facts;
  }

  private String deadline(DecidedRound r) {
    String late = r.expiredAt() == null ? "" : ", passed without a certain outcome";
    return r.deadline() == null ? null : time(r.deadline()) + late;
  }

  private static String quorum(DecidedRound r) {
    long counted =
        r.members().stream().filter(s -> s.vote() != null && !"abstain".equals(s.vote())).count();
    return r.quorum() + " votes needed, " + counted + " cast without abstentions";
  }

  private String recorded(DecidedRound r) {
    return r.recordedAt() == 0
        ? null
        : "By "
            + names.apply(r.recordedBy())
            + ", entry "
            + r.recordedAt()
            + " in the journal of "
            + r.change().number();
  }

  private String seats(DecidedRound r, Predicate<Seat> which) {
    List<String> people =
        r.members().stream().filter(which).map(seat -> names.apply(seat.member())).toList();
    return people.isEmpty() ? "Nobody" : String.join(", ", people);
  }

  private List<String> row(Seat s) {
    String member = names.apply(s.member()) + (s.veto() ? " (veto)" : "");
    if (s.vote() == null) {
      String waited = s.delegate() == null ? "" : "Delegated to " + names.apply(s.delegate());
      return List.of(member, "Not cast", waited, "", "");
    }
    boolean delegated = !s.castBy().equals(s.member());
    return List.of(
        member,
        vote(s.vote()),
        names.apply(s.castBy()) + (delegated ? ", by delegation" : ""),
        time(s.castAt()),
        s.comment() == null ? "" : s.comment());
  }

  private String line(Obstacle o) {
    return (o.blocking() ? "Blocking: " : "Warning: ")
        + o.explanation()
        + " ("
        + time(o.start())
        + " to "
        + time(o.end())
        + ")"
        + (o.accepted() ? ". Accepted by " + names.apply(o.acceptedBy()) + ": " + o.reason() : "");
  }

  private static String outcome(String key) {
    return switch (key) {
      case "approved" -> "Approved";
      case "rejected" -> "Rejected";
      case "needsInformation" -> "More information needed";
      case "noQuorum" -> "No quorum";
      case "withdrawn" -> "Withdrawn, the change was assessed anew";
      default -> key;
    };
  }

  private static String vote(String key) {
    return switch (key) {
      case "approve" -> "Approve";
      case "reject" -> "Reject";
      case "abstain" -> "Abstain";
      case "needsInformation" -> "Needs information";
      default -> key;
    };
  }

  private static String words(String key) {
    if (key == null || key.isEmpty()) {
      return key;
    }
    String words = key.toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private String time(Instant moment) {
    return moment == null ? "" : TIME.format(moment.atZone(zone));
  }

  private static String[] fact(String name, String value) {
    return new String[] {name, value};
  }
}
