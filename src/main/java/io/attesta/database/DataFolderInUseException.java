package io.attesta.database;

import java.nio.file.Path;

/** Another node already runs on the same data folder. */
class DataFolderInUseException extends RuntimeException {

  DataFolderInUseException(Path folder) {
    super("The data folder " + folder + " is in use by another running Attesta.");
  }
}
