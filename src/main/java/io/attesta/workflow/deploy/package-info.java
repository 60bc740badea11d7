/** Brings models from their folder through the gate into the engine, bundle by bundle. */
package io.attesta.workflow.deploy;
