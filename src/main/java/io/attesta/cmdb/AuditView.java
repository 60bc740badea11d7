package io.attesta.cmdb;

import java.time.Instant;
import java.util.List;

/**
 * A verification and what it found.
 *
 * @param classes classes that the discovery covers as a whole
 * @param itemsRead rows of items, with rejected ones
 * @param relationsRead rows of relations, with rejected ones
 * @param rowsRejected rows that could not be compared
 * @param open findings nobody has decided on yet
 * @param unauthorised findings that no change accounts for, of what is controlled
 * @param workItem number of the work item of the unauthorised change, if there is one
 */
record AuditView(
    long id,
    String source,
    String changeNumber,
    List<String> classes,
    String startedBy,
    Instant startedAt,
    long itemsRead,
    long relationsRead,
    long rowsRejected,
    long findings,
    long open,
    long unauthorised,
    String workItem) {}
