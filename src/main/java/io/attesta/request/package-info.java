/**
 * Request fulfilment (ISO/IEC 20000-1:2018, 8.6.2): what an ordered offering tells its procedure,
 * which is a model.
 */
package io.attesta.request;
