package io.attesta.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks whether the service takes requests. */
record Ready(String base) {

  boolean now() {
    try {
      var connection =
          (HttpURLConnection)
              URI.create(base + "/actuator/health/readiness").toURL().openConnection();
      connection.setConnectTimeout(500);
      connection.setReadTimeout(5000);
      return connection.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
