package io.attesta.change.calendar;

/** A period that change managers keep, in the version it has. */
interface KeptPeriod {

  String key();

  int version();
}
