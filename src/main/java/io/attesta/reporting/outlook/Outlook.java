package io.attesta.reporting.outlook;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a measure will probably say of a service at the end of its running period.
 *
 * @param service key; null for all together
 * @param from first day of the period, inclusive
 * @param until exclusive
 * @param madeOn first day that was not known
 * @param soFar what it says of the days until then; null where there was nothing to tell of
 * @param warnedOn when somebody was told for this period; null when nobody was
 */
record Outlook(
    String measure,
    int version,
    String service,
    LocalDate from,
    LocalDate until,
    LocalDate madeOn,
    BigDecimal soFar,
    BigDecimal target,
    Forecast forecast,
    BackTest backTest,
    LocalDate warnedOn) {}
