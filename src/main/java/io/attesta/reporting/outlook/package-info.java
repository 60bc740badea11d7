/**
 * What measures will probably say when their period is over, so that somebody can act before a
 * target is missed (ISO/IEC 20000-1:2018, 8.3.3 and 9.1).
 */
package io.attesta.reporting.outlook;
