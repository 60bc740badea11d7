package io.attesta.cmdb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Edits that belong together: made by one person, under one change or none, from one source. What
 * is found unauthorised in them gets one work item when the run is finished. Used by one thread.
 */
final class EditRun {

  /** What people enter one by one. */
  static final String REST = "rest";

  private final UUID id = UUID.randomUUID();
  private final String person;
  private final String changeNumber;
  private final String source;
  private final boolean trusted;
  private final Map<String, Boolean> customers = new HashMap<>();
  private final Map<String, String> objections;
  private Collection<String> touched = List.of();
  private final List<Unauthorised> unauthorised = new ArrayList<>();

  private EditRun(
      String person,
      String changeNumber,
      String source,
      boolean trusted,
      Map<String, String> objections) {
    this.person = person;
    this.changeNumber =
        changeNumber == null || changeNumber.isBlank() ? null : changeNumber.strip();
    this.source = source;
    this.trusted = trusted;
    this.objections = objections;
  }

  /**
   * @param changeNumber change that the person names as authority; null or blank for none
   * @param source {@link #REST}, or the name of an import
   */
  static EditRun of(String person, String changeNumber, String source) {
    return new EditRun(person, changeNumber, source, false, new HashMap<>());
  }

  /** Of the service itself: neither checked against the class nor asked for a change. */
  static EditRun trusted(String person, String source) {
    return new EditRun(person, null, source, true, new HashMap<>());
  }

  UUID id() {
    return id;
  }

  String person() {
    return person;
  }

  String changeNumber() {
    return changeNumber;
  }

  String source() {
    return source;
  }

  boolean isTrusted() {
    return trusted;
  }

  /** Which customers exist, as found out so far. */
  Map<String, Boolean> customers() {
    return customers;
  }

  /** A batch begins: these are what it touches, and authority is asked anew. */
  void begin(Collection<String> keys) {
    touched = keys;
    objections.clear();
  }

  /** Configuration items of the batch: those it edits, and the ends of its relations. */
  Collection<String> touched() {
    return touched;
  }

  /** What authority said about configuration items so far; empty text for no objection. */
  Map<String, String> objections() {
    return objections;
  }

  /** The same run for a question: it knows what authority said, and notes nothing in this one. */
  EditRun probe() {
    return new EditRun(person, changeNumber, source, trusted, objections);
  }

  void note(Unauthorised edit) {
    unauthorised.add(edit);
  }

  /** What was noted since this was last asked. */
  List<Unauthorised> takeUnauthorised() {
    List<Unauthorised> taken = List.copyOf(unauthorised);
    unauthorised.clear();
    return taken;
  }

  /**
   * One edit without authority.
   *
   * @param key configuration item, or source of the relation
   * @param what what was changed, for people to read
   * @param objection why no change authorises it
   */
  record Unauthorised(String key, String what, String objection) {}
}
