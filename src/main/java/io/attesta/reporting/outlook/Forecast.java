package io.attesta.reporting.outlook;

import java.math.BigDecimal;

/**
 * What a measure will probably say at the end of a period.
 *
 * @param value as likely too high as too low
 * @param low in one of ten cases it is lower
 * @param high in one of ten cases it is higher
 * @param missPercent in how many of a hundred cases the target is missed
 * @param cases how many stretches of the past it rests on
 */
record Forecast(BigDecimal value, BigDecimal low, BigDecimal high, int missPercent, int cases) {}
