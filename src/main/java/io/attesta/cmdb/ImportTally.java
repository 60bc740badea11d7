package io.attesta.cmdb;

import io.attesta.cmdb.files.FileRow;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What became of the rows of an import so far. Used by one thread. */
final class ImportTally {

  /** Rejected rows whose faults are kept, and written rows whose changes are. */
  static final int KEPT = 1_000;

  private static final int FAULTS_OF_A_ROW = 10;

  long read;
  long created;
  long updated;
  long unchanged;
  long rejected;
  private int told;
  private List<ImportFault> fresh = new ArrayList<>();
  private List<ImportChange> changes = new ArrayList<>();

  void count(ItemResult.Outcome outcome) {
    read++;
    switch (outcome) {
      case CREATED -> created++;
      case CHANGED -> updated++;
      case UNCHANGED -> unchanged++;
      case REFUSED -> rejected++;
    }
  }

  void count(RelationResult.Outcome outcome) {
    read++;
    switch (outcome) {
      case CREATED -> created++;
      case CHANGED, ENDED -> updated++;
      case UNCHANGED -> unchanged++;
      case REFUSED -> rejected++;
    }
  }

  /** Counts the row as rejected. */
  void reject(FileRow row, Refusal refusal) {
    count(ItemResult.Outcome.REFUSED);
    explain(row, refusal);
  }

  /** Keeps why a row was rejected, as long as there are few. */
  void explain(FileRow row, Refusal refusal) {
    if (rejected > KEPT) {
      return;
    }
    List<FieldError> errors =
        refusal.errors().isEmpty()
            ? List.of(new FieldError(null, refusal.code(), refusal.getMessage()))
            : refusal.errors();
    for (int i = 0; i < Math.min(FAULTS_OF_A_ROW, errors.size()); i++) {
      FieldError e = errors.get(i);
      fresh.add(new ImportFault(row.number(), i, row.line(), e.field(), e.code(), e.message()));
    }
  }

  /** Whether there is room for what further rows change. */
  boolean keepsChanges() {
    return told < KEPT;
  }

  /**
   * Keeps what a row changed, as long as there are few.
   *
   * @param kind null when it changed nothing
   * @param fields null when there was no room for them any more
   */
  void tell(
      FileRow row,
      String key,
      BaselineDifference.Kind kind,
      List<BaselineDifference.Field> fields) {
    if (kind != null && fields != null && keepsChanges()) {
      told++;
      changes.add(new ImportChange(row.number(), key, kind, fields));
    }
  }

  /** The changes since the last call. */
  List<ImportChange> takeChanges() {
    List<ImportChange> taken = changes;
    changes = new ArrayList<>();
    return taken;
  }

  /** The faults since the last call. */
  List<ImportFault> takeFaults() {
    List<ImportFault> taken = fresh;
    fresh = new ArrayList<>();
    return taken;
  }
}
