/**
 * The lint every model passes before it is deployed: rules, each with its remedy, over a bundle.
 */
package io.attesta.workflow.gate;
