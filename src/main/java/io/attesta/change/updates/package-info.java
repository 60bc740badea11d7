/**
 * What changes plan to change of the configuration: entered with the change, part of what is
 * authorised, written when it is implemented, taken back when it is backed out (ISO/IEC
 * 20000-1:2018, 8.2.6).
 */
package io.attesta.change.updates;
