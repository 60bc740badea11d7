package io.attesta.shared;

import java.util.Optional;

/** Knows what the exceptions of a library mean to a caller of ours. */
public interface FaultTranslator {

  /** Empty when the fault is none that the caller could do anything about. */
  Optional<Refusal> translate(Throwable fault);
}
