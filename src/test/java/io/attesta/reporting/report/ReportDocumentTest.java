package io.attesta.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.reporting.FactKeeper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@AttestaTest
class ReportDocumentTest {

  private static final String PATH = "/api/v1/service-reports";
  private static final String SERVICE = "documented-payments";

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @Autowired FactKeeper facts;

  private String report;

  @BeforeEach
  void someReport() {
    facts.rebuildWhereNeeded();
    var times = new ReportedTimes(context, port, SERVICE);
    if (times.agree()) {
      times.past();
    }
    var made = new Rest(port, "auditor").post(PATH, ServiceReportTest.october(SERVICE));
    report = PATH + "/" + made.text("id");
  }

  private HttpResponse<byte[]> document(String query) throws Exception {
    String basic = Base64.getEncoder().encodeToString("auditor:demo".getBytes());
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + report + "/document?" + query))
            .header("Authorization", "Basic " + basic)
            .build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    kept(query, answer.body());
    return answer;
  }

  /** To look at. */
  private static void kept(String query, byte[] content) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "service-reports"));
    String[] parts = query.split("[=&]");
    Files.write(folder.resolve("report-" + parts[3] + "." + parts[1]), content);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Service report, October 1994, 50 %, 12 h 0 min, met",
    "de, Servicebericht, Oktober 1994, 50 %, 12 h 0 min, erreicht"
  })
  void thePageTellsTheFiguresInTwoLanguages(
      String lang, String title, String period, String share, String late, String met)
      throws Exception {
    var answer = document("format=html&lang=" + lang);
    String page = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(page)
        .contains("lang=\"" + lang + "\"", title, period, share, late, met)
        .contains("=Cards are &lt;b&gt;refused&lt;/b&gt; in Łódź")
        .contains("<svg")
        .doesNotContain("<script", "style=\"", "href=", "src=", "{0}", "<b>");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'; style-src 'sha256-");
  }

  @ParameterizedTest
  @CsvSource({"en, Agreed targets, 99.19 %", "de, Vereinbarte Ziele, '99,19 %'"})
  void thePdfHasTextAndNothingThatRuns(String lang, String heading, String availability)
      throws Exception {
    try (PDDocument pdf = Loader.loadPDF(document("format=pdf&lang=" + lang).body())) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains(heading, "Payments " + SERVICE, availability, "in Łódź");
      assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
      assertThat(pdf.getNumberOfPages()).isBetween(2, 8);
    }
  }

  @Test
  void thePdfTakesNothingFromElsewhere() throws IOException {
    Path secret = Files.writeString(Files.createTempFile("secret", ".svg"), secretPicture());
    String page =
        "<html><head><link rel=\"stylesheet\" href=\"%1$s\"/></head><body>Text<img src=\"%1$s\"/></body></html>"
            .formatted(secret.toUri());
    try (PDDocument pdf = Loader.loadPDF(ReportPdf.of(page))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("Text").doesNotContain("Secret");
    }
  }

  private static String secretPicture() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\"><text x=\"1\" y=\"9\">Secret</text></svg>";
  }

  @Test
  void theSpreadsheetHasNumbersAndNoFormula() throws Exception {
    Map<String, String> sheets = sheets(document("format=xlsx&lang=en").body());
    assertThat(sheets.get("xl/workbook.xml")).contains("Summary", "Trend", "Misses", "Actions");
    String misses = sheets.get("xl/worksheets/sheet3.xml");
    assertThat(misses).contains("&apos;=Cards are", "<v>720</v>").doesNotContain("<f>");
    assertThat(sheets.get("xl/worksheets/sheet1.xml")).contains("<v>50</v>", "<v>90</v>");
    assertThat(sheets.get("xl/worksheets/sheet2.xml")).contains("Oct 94");
    assertThat(sheets.get("xl/worksheets/sheet4.xml")).contains("Cards are refused again");
  }

  private static Map<String, String> sheets(byte[] book) throws IOException {
    Map<String, String> sheets = new HashMap<>();
    Path file = Files.write(Files.createTempFile("report", ".xlsx"), book);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : zip.stream().toList()) {
        byte[] text = zip.getInputStream(part).readAllBytes();
        sheets.put(part.getName(), new String(text, StandardCharsets.UTF_8));
      }
    }
    return sheets;
  }

  @ParameterizedTest
  @CsvSource({"format=docx", "lang=fr"})
  void otherFormatsAndLanguagesAreRefused(String query) {
    assertThat(new Rest(port, "auditor").get(report + "/document?" + query).status())
        .isEqualTo(400);
  }
}
