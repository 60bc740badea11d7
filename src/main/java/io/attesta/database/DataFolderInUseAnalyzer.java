package io.attesta.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what to do when the data folder is taken, instead of a stack trace. */
class DataFolderInUseAnalyzer extends AbstractFailureAnalyzer<DataFolderInUseException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, DataFolderInUseException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Stop the other one, or give this one its own folder with"
            + " --attesta.database.directory=<folder>, or a server with SPRING_DATASOURCE_URL.",
        cause);
  }
}
