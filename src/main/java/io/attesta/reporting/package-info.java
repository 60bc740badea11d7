/**
 * Measures and what they say (ISO/IEC 20000-1:2018, 9.1 and 9.4). Facts are read from what work
 * items, journals and clocks keep, and summed by day; a measure is data that says what to do with
 * the sums. Reports, dashboards and warnings are made of measures.
 */
package io.attesta.reporting;
