package io.attesta.identity;

/** Who acts in this thread; {@link Person#SYSTEM} where no one is logged in (jobs, sweeps). */
public interface CurrentPerson {

  Person get();
}
