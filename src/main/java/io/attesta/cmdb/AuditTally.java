package io.attesta.cmdb;

/** What a verification has come across so far. Used by one thread. */
final class AuditTally {

  long items;
  long relations;
  long rejected;
  long findings;
  long unauthorised;

  /** Place of the next fault that is kept. */
  int faults;
}
