package io.attesta.cmdb;

import io.attesta.cmdb.files.FileFormat;
import java.util.List;

/**
 * A verification that is asked for.
 *
 * @param source name of where the discovered state comes from
 * @param classes classes, with those that descend from them, that the discovery covers as a whole;
 *     empty for those of the items it found
 * @param changeNumber change that accounts for differences; null for none
 * @param person who verifies
 */
record AuditRequest(
    FileFormat format, String source, List<String> classes, String changeNumber, String person) {}
