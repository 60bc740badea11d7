package io.attesta.servicelevel;

import io.attesta.servicelevel.reckoning.ClockTerms;

/**
 * Terms of a clock and where they come from.
 *
 * @param agreement key of the agreement
 * @param decision key of the decision that set the target
 * @param decisionVersion version of it in the engine
 */
record AgreedTerms(
    ClockTerms terms,
    String agreement,
    int agreementVersion,
    String decision,
    int decisionVersion) {}
