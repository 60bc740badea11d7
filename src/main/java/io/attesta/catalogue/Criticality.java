package io.attesta.catalogue;

/** How much harm the business takes when the service fails. */
enum Criticality {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
