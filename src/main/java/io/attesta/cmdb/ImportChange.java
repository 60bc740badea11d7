package io.attesta.cmdb;

import java.util.List;

/**
 * What a row of an import changed, or would have changed when it was a dry run.
 *
 * @param row position among the rows, from 1
 * @param key key of the item; source, type and target of a relation
 * @param change {@code ADDED} or {@code CHANGED}
 * @param fields what differs; of what was added, everything it says
 */
record ImportChange(
    long row, String key, BaselineDifference.Kind change, List<BaselineDifference.Field> fields) {}
