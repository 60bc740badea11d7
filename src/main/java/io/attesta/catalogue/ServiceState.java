package io.attesta.catalogue;

/** Where a service stands in its life (8.2.4, 8.5.2). */
public enum ServiceState {
  /** It is being designed and built. */
  PLANNED,
  /** It is in operation. */
  LIVE,
  /** It is no longer on offer. */
  RETIRED
}
