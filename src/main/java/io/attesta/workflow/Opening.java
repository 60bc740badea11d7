package io.attesta.workflow;

/**
 * Marks, for this thread, the process start that our own code makes for a work item it has already
 * opened.
 */
final class Opening {

  private static final ThreadLocal<OpenedItem> CURRENT = new ThreadLocal<>();

  private Opening() {}

  static OpenedItem current() {
    return CURRENT.get();
  }

  static void with(OpenedItem item, Runnable start) {
    CURRENT.set(item);
    try {
      start.run();
    } finally {
      CURRENT.remove();
    }
  }
}
