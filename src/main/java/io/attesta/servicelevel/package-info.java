/**
 * Service levels (ISO/IEC 20000-1:2018, 8.3.3): working calendars, agreements, and the clocks that
 * hold work items against them. A clock is what {@code reckoning} reads from its events; the
 * database keeps deadlines only so that they can be swept.
 */
package io.attesta.servicelevel;
