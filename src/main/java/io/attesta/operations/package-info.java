/**
 * What failed for good and needs a person: deliveries of the outbox and steps of processes. What an
 * operator does about it is kept, in the journal of the work item too.
 */
package io.attesta.operations;
