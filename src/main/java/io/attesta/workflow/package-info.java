/**
 * The only code that drives the engine. Knows nothing of work items but an id, a number and {@link
 * WorkItemHooks}.
 */
package io.attesta.workflow;
