package io.attesta.cmdb;

import io.attesta.cmdb.files.FileFormat;

/**
 * An import that is asked for.
 *
 * @param dryRun whether to tell only what would become of the rows
 * @param source name of where the rows come from
 * @param changeNumber change that the person names as authority; null for none
 * @param person who imports
 */
record ImportRequest(
    ImportKind kind,
    FileFormat format,
    boolean dryRun,
    String source,
    String changeNumber,
    String person) {

  /** Tells this request for a file apart from every other. */
  String fingerprint(String fileHash) {
    return "POST configuration-imports %s %s %s %s %s %s"
        .formatted(kind, format, dryRun, source, changeNumber, fileHash);
  }
}
