/**
 * Change enablement and release (ISO/IEC 20000-1:2018, 8.5.1 and 8.5.3): authority, votes, the
 * content an approval is bound to, conflicts and the calendar. The procedures themselves are
 * models.
 */
package io.attesta.change;
