package io.attesta.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the import.
 *
 * @param folder where received logs wait until they are read
 * @param largest most bytes of a received log
 * @param resume whether the node looks for unfinished imports, its own and those of dead nodes
 */
@ConfigurationProperties("attesta.imports")
record ImportSettings(
    @DefaultValue("./data/imports") String folder,
    @DefaultValue("536870912") long largest,
    @DefaultValue("true") boolean resume) {}
