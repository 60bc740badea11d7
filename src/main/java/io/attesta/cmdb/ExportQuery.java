package io.attesta.cmdb;

import io.attesta.cmdb.files.FileFormat;
import java.time.Instant;

/**
 * What is to be exported.
 *
 * @param ciClass class, with those that descend from it; null for all. Of relations: of the source
 * @param state state of the items; null for all
 * @param asOf as it was then; null for now
 */
record ExportQuery(FileFormat format, String ciClass, String state, Instant asOf) {}
