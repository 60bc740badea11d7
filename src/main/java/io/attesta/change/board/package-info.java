/**
 * What those who decide about changes work with: the agenda, what a decision rests on, and the
 * minutes (ISO/IEC 20000-1:2018, 8.5.1.3).
 */
package io.attesta.change.board;
