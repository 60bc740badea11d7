/**
 * Camunda Forms checked on the server: the browser's rules, enforced where they cannot be skipped.
 */
package io.attesta.workflow.forms;
