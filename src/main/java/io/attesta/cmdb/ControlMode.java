package io.attesta.cmdb;

/** What becomes of an edit of something controlled that no change authorises. */
enum ControlMode {
  /** Nothing; the class is not under change control. */
  NONE,
  /** It is written, and recorded as an unauthorised change with a work item of its own. */
  RECORD,
  /** It is refused. */
  REFUSE
}
