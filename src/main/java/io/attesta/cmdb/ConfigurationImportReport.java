package io.attesta.cmdb;

import java.util.List;

/**
 * An import with what its rows changed and the faults of those that were rejected.
 *
 * @param faults of the first 1,000 rejected rows, in the order of the file
 * @param changes of the first 1,000 rows that were written, or would be, in the order of the file
 */
record ConfigurationImportReport(
    ConfigurationImportView run, List<ImportFault> faults, List<ImportChange> changes) {}
