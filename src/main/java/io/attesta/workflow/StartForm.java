package io.attesta.workflow;

/**
 * How a work item of a practice is opened.
 *
 * @param name label of the process
 * @param documentation what the process is for, in the words of its owner; null without any
 * @param form form-js document; null when the process asks for nothing
 */
public record StartForm(ModelRef model, String name, String documentation, String form) {}
