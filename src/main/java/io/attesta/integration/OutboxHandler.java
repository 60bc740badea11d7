package io.attesta.integration;

/**
 * Does what entries of one kind ask for. Called in a transaction of its own; an exception means:
 * try again later.
 */
public interface OutboxHandler {

  String kind();

  void handle(OutboxEntry entry);
}
