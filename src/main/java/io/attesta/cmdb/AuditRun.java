package io.attesta.cmdb;

import io.attesta.cmdb.files.FileRow;
import io.attesta.cmdb.files.RowReader;
import io.attesta.shared.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One verification on its way. Used by one thread, within one transaction. */
final class AuditRun {

  private static final int BATCH = 2_000;

  final ClassModel model;

  /** Gathers what no change accounts for. */
  final EditRun run;

  final AuditTally tally = new AuditTally();

  /** Classes that the discovery covers as a whole. */
  final Set<String> classes = new TreeSet<>();

  final Set<String> items = new HashSet<>();
  final Set<RelationKey> relations = new HashSet<>();
  private final long id;
  private final AuditTable table;
  private final FindingTable findings;
  private final List<FoundDifference> found = new ArrayList<>();

  AuditRun(long id, ClassModel model, EditRun run, AuditTable table, FindingTable findings) {
    this.id = id;
    this.model = model;
    this.run = run;
    this.table = table;
    this.findings = findings;
  }

  /** The next rows; empty at the end of the file. */
  static List<FileRow> batch(RowReader reader) {
    List<FileRow> batch = new ArrayList<>();
    while (batch.size() < BATCH) {
      FileRow row = reader.next();
      if (row == null) {
        break;
      }
      if (row.number() > ImportRun.MOST) {
        throw Refusal.invalid("too-many-rows", "At most " + ImportRun.MOST + " rows of a kind");
      }
      batch.add(row);
    }
    return batch;
  }

  void note(FoundDifference difference) {
    found.add(difference);
    tally.findings++;
    tally.unauthorised += difference.unauthorised() ? 1 : 0;
    if (found.size() >= BATCH) {
      keep();
    }
  }

  /** Keeps what was noted. */
  void keep() {
    findings.keep(id, found);
    found.clear();
  }

  /** Notes that a row cannot be compared. */
  void reject(String file, FileRow row, Refusal refusal) {
    ImportTally faults = new ImportTally();
    faults.reject(row, refusal);
    tally.rejected++;
    if (tally.rejected <= ImportTally.KEPT) {
      List<ImportFault> taken = faults.takeFaults();
      table.faults(id, file, taken, tally.faults);
      tally.faults += taken.size();
    }
  }

  void verified(List<Long> items) {
    table.verified(id, items);
  }
}
