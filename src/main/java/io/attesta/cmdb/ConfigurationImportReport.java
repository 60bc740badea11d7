package io.attesta.cmdb;

import java.util.List;

/**
 * An import with the faults of its rejected rows.
 *
 * @param faults of the first 1,000 rejected rows, in the order of the file
 */
record ConfigurationImportReport(ConfigurationImportView run, List<ImportFault> faults) {}
