/**
 * The work item: spine, details, journal, conversation, links and attachments. Knows nothing of
 * clocks or configuration items; they are kept by their own modules under the work item's id.
 */
package io.attesta.work;
