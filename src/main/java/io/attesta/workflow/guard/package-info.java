/** What models and queries can make the engine run, and what they cannot. */
package io.attesta.workflow.guard;
