package io.attesta.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/** A real Keycloak with the project's realm, plus clients that only a test needs. */
final class KeycloakServer implements AutoCloseable {

  private static final Path HOME = Path.of("target/keycloak/keycloak-26.7.3").toAbsolutePath();
  private static final Path REALM = Path.of("docker/keycloak/attesta-realm.json");
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Process process;
  private final int port;

  private KeycloakServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static KeycloakServer start(int servicePort) throws IOException, InterruptedException {
    int port = freePort();
    deleteTree(HOME.resolve("data"));
    Path imports = Files.createDirectories(HOME.resolve("data/import"));
    Files.writeString(imports.resolve("attesta-realm.json"), realm(servicePort));
    ProcessBuilder builder =
        new ProcessBuilder(
            "bash",
            HOME.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--import-realm",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--hostname=http://localhost:" + port,
            "--http-management-port=" + freePort(),
            "--cache=local");
    builder.environment().put("JAVA_OPTS_APPEND", "-Xmx512m");
    builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "root");
    builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "root");
    builder.redirectErrorStream(true);
    builder.redirectOutput(Path.of("target/keycloak/keycloak.log").toFile());
    KeycloakServer server = new KeycloakServer(builder.start(), port);
    server.awaitReady();
    return server;
  }

  String issuer() {
    return "http://localhost:" + port + "/realms/attesta";
  }

  private void awaitReady() throws InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(5))
            .build();
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end) && process.isAlive()) {
      if (isReady(http, request)) {
        return;
      }
      Thread.sleep(500);
    }
    close();
    throw new IllegalStateException("Keycloak did not start; see target/keycloak/keycloak.log");
  }

  private static boolean isReady(HttpClient http, HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** The realm as shipped, for another port, and with clients that give tokens for a password. */
  private static String realm(int servicePort) throws IOException {
    ObjectMapper json = new ObjectMapper();
    String shipped = Files.readString(REALM).replace("localhost:8080", "localhost:" + servicePort);
    ObjectNode realm = (ObjectNode) json.readTree(shipped);
    JsonNode mappers = realm.at("/clients/0/protocolMappers");
    ObjectNode ours = passwordClient(realm, "test-script");
    ours.set("protocolMappers", mappers);
    passwordClient(realm, "other-application");
    ObjectNode shortLived = passwordClient(realm, "short-lived");
    shortLived.set("protocolMappers", mappers);
    shortLived.putObject("attributes").put("access.token.lifespan", "1");
    ObjectNode otherAlgorithm = passwordClient(realm, "other-algorithm");
    otherAlgorithm.set("protocolMappers", mappers);
    otherAlgorithm.putObject("attributes").put("access.token.signed.response.alg", "ES256");
    realm.withArray("groups").addObject().put("name", "canteen");
    ObjectNode stranger = realm.withArray("users").addObject();
    stranger.put("username", "stranger").put("enabled", true);
    stranger.put("email", "stranger@attesta.example").put("emailVerified", true);
    stranger.put("firstName", "Stra").put("lastName", "Nger");
    stranger.putArray("groups").add("/canteen");
    stranger
        .putArray("credentials")
        .addObject()
        .put("type", "password")
        .put("value", "demo")
        .put("temporary", false);
    return json.writeValueAsString(realm);
  }

  private static ObjectNode passwordClient(ObjectNode realm, String id) {
    return realm
        .withArray("clients")
        .addObject()
        .put("clientId", id)
        .put("enabled", true)
        .put("publicClient", true)
        .put("standardFlowEnabled", false)
        .put("directAccessGrantsEnabled", true);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    if (!process.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
