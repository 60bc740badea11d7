/**
 * What problem management (ISO/IEC 20000-1:2018, 8.6.3) knows beyond its model: known errors to be
 * found and proposed, the incidents behind a problem, and how often they come back.
 */
package io.attesta.problem;
