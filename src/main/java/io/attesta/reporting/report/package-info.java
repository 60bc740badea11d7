/**
 * Service reports (ISO/IEC 20000-1:2018, 9.4): what was agreed, what was delivered, why it was
 * missed and what is done about it. A report is kept as it was made, with what it was made from, so
 * that one can see later whether it would still say the same.
 */
package io.attesta.reporting.report;
