/**
 * Import of event logs of other incident-management systems: any CSV or XES log and a mapping file
 * become work items, journal and clocks with the log's own times.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Imports")
package io.attesta.imports;
