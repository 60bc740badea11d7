package io.attesta.imports;

/**
 * Something about the log that is not as it should be.
 *
 * @param record position of the event in the log, from 1
 * @param line line of the event in the unpacked log, from 1
 * @param caseNumber number of the case in the log, or null when it is not known
 * @param column column at fault, or null when it is the event as a whole
 * @param code stable kebab-case code
 * @param rejected true when what it speaks of was left out because of it, false when it was kept
 * @param events events it speaks of
 */
record Finding(
    long record,
    long line,
    String caseNumber,
    String column,
    String code,
    boolean rejected,
    int events,
    String message) {

  private static final int LONGEST = 300;

  Finding {
    message = message.length() <= LONGEST ? message : message.substring(0, LONGEST - 1) + "…";
  }

  static Finding kept(LogEvent event, String column, String code, String message) {
    return new Finding(
        event.record(), event.line(), event.caseNumber(), column, code, false, 1, message);
  }
}
