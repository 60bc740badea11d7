package io.attesta.imports;

import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How one log's columns and values become incidents: the checked form of a mapping file.
 *
 * @param source name of the source system; with the case number it identifies a case for ever
 * @param practice practice of the work items that come out
 * @param entry file inside an archive, or null when the archive holds one file
 * @param unknown values that mean "not known"; the empty value always does
 * @param caseNumber column of the case number
 * @param title template with {@code {column}} placeholders
 * @param service services of the catalogue by values of the source
 * @param customer customers by values of the source
 * @param details keys of the work item's details and the columns they come from
 */
record Mapping(
    String source,
    String practice,
    Format format,
    String entry,
    Csv csv,
    Set<String> unknown,
    DateReader dates,
    String caseNumber,
    EventColumns event,
    Milestones milestones,
    States states,
    Priorities priorities,
    Groups groups,
    Values service,
    Values customer,
    People people,
    Map<String, String> details,
    Flag sla,
    Counters counters,
    String title,
    Live live) {

  enum Format {
    CSV,
    XES
  }

  /**
   * Dialect of a CSV log.
   *
   * @param quote quoting character, or null for none
   * @param escape escaping character, or null for none
   * @param columns names of the columns when the log itself has none
   * @param skipLines records before the header
   */
  record Csv(
      String delimiter,
      Character quote,
      Character escape,
      Charset charset,
      List<String> columns,
      int skipLines) {}

  /**
   * @param order columns that order events of the same time, numbers as numbers
   * @param only columns an event must have one of the given values in to be taken at all
   */
  record EventColumns(
      String time, List<String> order, String actor, Map<String, Set<String>> only) {}

  /** Columns of times that hold for the whole case; each may be null. */
  record Milestones(String opened, String responded, String resolved, String closed) {}

  /**
   * @param values state of the source to status; a value that names fewer columns, joined by the
   *     separator, applies where no longer one does
   * @param otherwise what becomes of a state that is not listed
   */
  record States(
      List<String> columns, String separator, Map<String, State> values, Otherwise otherwise) {}

  /** Status and hold reason a source's state stands for; no status means that it changes none. */
  record State(CaseStatus status, String holdReason) {}

  enum Otherwise {
    /** The event is kept, the status stays as it was, and a finding says so. */
    KEEP,
    /** The event is rejected with a finding. */
    REJECT
  }

  /** A column and the values of ours its values stand for. */
  record Values(String column, Map<String, String> values) {}

  /**
   * @param matrix priority by impact and urgency, used where the priority itself is not known
   * @param fallback priority where nothing else gives one
   */
  record Priorities(
      Values priority,
      Values impact,
      Values urgency,
      Map<String, Map<String, String>> matrix,
      String fallback) {}

  /** Groups of ours by groups of the source; {@code fallback} takes all others. */
  record Groups(String column, Map<String, String> values, String fallback) {}

  /** Columns of people; each may be null. */
  record People(String requester, String assignee, String opener, String resolver) {}

  /** Column and values of the source's own "SLA met" flag; the column may be null. */
  record Flag(String column, Set<String> met, Set<String> missed) {}

  /** Columns of the source's own counters; each may be null. */
  record Counters(String reopened, String handedOver) {}

  /**
   * @param open whether cases that are still open get a live process instance
   * @param at where a live instance starts, by state of the source or by status
   */
  record Live(boolean open, Map<String, Place> at) {}

  /** Element of the model a live instance starts before, and the variables it starts with. */
  record Place(String element, Map<String, String> variables) {}

  /** Every column the mapping reads, in a stable order. */
  List<String> columns() {
    Set<String> all = new LinkedHashSet<>();
    all.add(caseNumber);
    all.add(event.time());
    all.addAll(event.order());
    all.addAll(event.only().keySet());
    all.addAll(states.columns());
    Stream.of(
            event.actor(),
            milestones.opened(),
            milestones.responded(),
            milestones.resolved(),
            milestones.closed(),
            priorities.priority().column(),
            priorities.impact().column(),
            priorities.urgency().column(),
            groups.column(),
            service.column(),
            customer.column(),
            people.requester(),
            people.assignee(),
            people.opener(),
            people.resolver(),
            sla.column(),
            counters.reopened(),
            counters.handedOver())
        .forEach(all::add);
    all.addAll(details.values());
    all.addAll(TitleTemplate.columns(title));
    all.remove(null);
    return List.copyOf(all);
  }
}
