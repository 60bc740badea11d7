/**
 * Dashboards: measures side by side, as people put them together, for themselves or for groups.
 * What they say is always limited to what whoever looks may read.
 */
package io.attesta.reporting.board;
