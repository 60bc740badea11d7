package io.attesta.imports;

/**
 * A finding of an import.
 *
 * @param line line of the unpacked log, from 1
 * @param record event of the log, from 1
 * @param column column at fault, null when it is the event or case as a whole
 * @param outcome KEPT or REJECTED
 * @param events how many events it speaks of
 */
record FindingView(
    long id,
    long line,
    long record,
    String caseNumber,
    String column,
    String code,
    String outcome,
    int events,
    String message) {}
