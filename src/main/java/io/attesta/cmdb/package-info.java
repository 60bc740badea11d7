/**
 * Configuration management (ISO/IEC 20000-1:2018, 8.2.6): configuration items and their relations
 * in every version they had, and what follows from them: who is hit when something fails, and what
 * may be the root of a failure.
 */
package io.attesta.cmdb;
