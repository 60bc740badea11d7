package io.attesta.workflow;

/** Id and number of the work item that a process instance belongs to. */
public record OpenedItem(long id, String number) {}
