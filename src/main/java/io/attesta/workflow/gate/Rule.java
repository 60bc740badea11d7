package io.attesta.workflow.gate;

/** Rules of one family, checked over a whole bundle. */
interface Rule {

  void check(Models models, Findings findings);
}
