/**
 * Verdicts: each period that is over is held against the targets of measures and agreements, and
 * what a table says is done about what was missed (ISO/IEC 20000-1:2018, 8.3.3, 9.1 and 10.1).
 */
package io.attesta.reporting.target;
