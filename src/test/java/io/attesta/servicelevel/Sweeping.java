package io.attesta.servicelevel;

import org.springframework.context.ApplicationContext;

/** Lets tests of other modules notice deadlines when they want to; the schedule is off in tests. */
public final class Sweeping {

  private Sweeping() {}

  public static void sweep(ApplicationContext context) {
    context.getBean(ClockSweep.class).sweep();
  }
}
