package io.attesta.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a request may be.
 *
 * @param json body of JSON
 * @param upload any other body, for example an attachment
 * @param eventLog body of an import
 */
@ConfigurationProperties("attesta.web.limits")
record WebLimits(
    @DefaultValue("1MB") DataSize json,
    @DefaultValue("25MB") DataSize upload,
    @DefaultValue("512MB") DataSize eventLog) {

  int jsonBytes() {
    return Math.toIntExact(json.toBytes());
  }

  long importBytes() {
    return eventLog.toBytes();
  }

  long uploadFor(String path) {
    return takesFile(path) || path.startsWith("/api/v1/imports")
        ? eventLog.toBytes()
        : upload.toBytes();
  }

  /** Whether the body is a file that is read row by row, whatever its type, JSON included. */
  boolean takesFile(String path) {
    return path.equals("/api/v1/configuration-imports")
        || path.equals("/api/v1/configuration-audits");
  }
}
