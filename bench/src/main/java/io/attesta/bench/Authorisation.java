package io.attesta.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** A fast service that lets everybody in would be no figure. */
final class Authorisation {

  private Authorisation() {}

  /** What is open that should not be; null when nothing is. */
  static String missing(Service service) throws IOException, InterruptedException {
    HttpRequest bare =
        HttpRequest.newBuilder(URI.create(service.base + "/api/v1/work-items")).build();
    int anonymous =
        HttpClient.newHttpClient().send(bare, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (anonymous != 401) {
      return "anonymous got " + anonymous;
    }
    Client agent = service.client("agent");
    Client requester = service.client("requester");
    String item =
        agent
            .post("/api/v1/work-items", Reports.incident(-1), UUID.randomUUID().toString())
            .path("number")
            .asText();
    int foreign = requester.status("/api/v1/work-items/" + item);
    if (foreign != 404) {
      return "a requester got " + foreign + " for the item of somebody else";
    }
    int listed = requester.get("/api/v1/work-items?limit=50").path("items").size();
    if (listed != 0) {
      return "a requester lists items of others";
    }
    int tasks = requester.status("/engine-rest/task");
    if (tasks == 200 && !"[]".equals(requester.text("/engine-rest/task").trim())) {
      return "a requester reads tasks of others from the engine";
    }
    return null;
  }
}
