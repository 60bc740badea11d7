/**
 * Incidents that changes bring about: proposed by what both touched and when, confirmed by people
 * (ISO/IEC 20000-1:2018, 8.5.1.3 and 8.6.1).
 */
package io.attesta.change.induced;
