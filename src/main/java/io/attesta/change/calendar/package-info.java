/**
 * When changes happen and what stands in their way: the schedule, impact, conflicts, freezes,
 * maintenance windows and the calendar (ISO/IEC 20000-1:2018, 8.5.1.2).
 */
package io.attesta.change.calendar;
