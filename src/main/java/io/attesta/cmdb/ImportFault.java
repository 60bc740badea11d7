package io.attesta.cmdb;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A fault of a rejected row.
 *
 * @param row position among the rows, from 1
 * @param position position among the faults of the row, from 0
 * @param line line at which the row begins, from 1
 * @param field field at fault; null when it is the row
 */
record ImportFault(
    long row, @JsonIgnore int position, long line, String field, String code, String message) {}
