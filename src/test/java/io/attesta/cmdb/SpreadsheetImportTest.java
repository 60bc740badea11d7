package io.attesta.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class SpreadsheetImportTest {

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @LocalServerPort int port;

  @Test
  void aSheetIsTriedThenWrittenAndItsExportChangesNothing() throws Exception {
    byte[] sheet = sheet("xls-a", 3);
    JsonNode tried = send(sheet, "&dryRun=true", 201);
    assertThat(tried.path("created").asInt()).isEqualTo(3);
    assertThat(new Rest(port, "admin").get("/api/v1/configuration-items/xls-a-0").status())
        .isEqualTo(404);
    JsonNode written = send(sheet, "", 201);
    assertThat(written.path("created").asInt()).isEqualTo(3);
    assertThat(written.path("format").asText()).isEqualTo("XLSX");
    assertThat(written.path("percent").asInt()).isEqualTo(100);
    assertThat(written.path("soFar").asInt()).isEqualTo(3);

    byte[] export =
        call("GET", "/api/v1/configuration-items/export?format=xlsx&ciClass=rack", null).body();
    JsonNode again = send(export, "&dryRun=true", 201);
    assertThat(again.path("read").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(again.path("unchanged")).isEqualTo(again.path("read"));
  }

  @Test
  void whatIsNoSheetIsRefusedAndNothingIsKeptOfIt() throws Exception {
    byte[] text = "key,ciClass,name\nxls-b,rack,B\n".getBytes(StandardCharsets.UTF_8);
    assertThat(send(text, "", 400).path("code").asText()).isEqualTo("xlsx-broken");
  }

  private static byte[] sheet(String prefix, int rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
      var sheet = workbook.newWorksheet("Racks");
      String[] head = {"key", "ciClass", "name", "attributes.heightUnits"};
      for (int i = 0; i < head.length; i++) {
        sheet.value(0, i, head[i]);
      }
      for (int row = 0; row < rows; row++) {
        sheet.value(row + 1, 0, prefix + "-" + row);
        sheet.value(row + 1, 1, "rack");
        sheet.value(row + 1, 2, "Rack " + row);
        sheet.value(row + 1, 3, 42);
      }
    }
    return out.toByteArray();
  }

  private JsonNode send(byte[] file, String more, int status) throws Exception {
    var answer = call("POST", "/api/v1/configuration-imports?kind=items&format=xlsx" + more, file);
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(answer.statusCode()).as(body).isEqualTo(status);
    return new ObjectMapper().readTree(body);
  }

  private HttpResponse<byte[]> call(String method, String path, byte[] file) throws Exception {
    var body =
        file == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(file);
    String login =
        Base64.getEncoder().encodeToString("admin:demo".getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, body)
            .header("Content-Type", TYPE)
            .header("Authorization", "Basic " + login)
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }
}
