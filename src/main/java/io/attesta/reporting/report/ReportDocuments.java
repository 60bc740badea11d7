package io.attesta.reporting.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.attesta.integration.Mail;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reports as documents. */
@Component
class ReportDocuments {

  /** What a document is made from, which never changes. */
  private record Key(long report, ReportFormat format, String language) {}

  private final ZoneId zone;

  /** A report that goes to many is made into a document once. */
  private final Cache<Key, byte[]> recent =
      Caffeine.newBuilder().maximumSize(16).expireAfterWrite(Duration.ofMinutes(10)).build();

  ReportDocuments(@Value("${attesta.reporting.zone:UTC}") ZoneId zone) {
    this.zone = zone;
  }

  Words words(String language) {
    return Words.of(language, zone);
  }

  Mail.File file(ServiceReport report, ReportFormat format, String language) {
    byte[] content =
        recent.get(
            new Key(report.id(), format, language),
            ignored -> content(report, format, words(language)));
    return new Mail.File(name(report, format), format.mediaType(), content);
  }

  private static byte[] content(ServiceReport report, ReportFormat format, Words words) {
    return switch (format) {
      case HTML -> ReportPage.of(report, words).getBytes(StandardCharsets.UTF_8);
      case PDF -> ReportPdf.of(ReportPage.of(report, words));
      case XLSX -> ReportXlsx.of(report, words);
    };
  }

  /** Keys are lower-case words joined by hyphens, which every system takes in a file name. */
  private static String name(ServiceReport report, ReportFormat format) {
    String of = report.scope().key() == null ? "all" : report.scope().key();
    return "service-report-" + of + "-" + report.period().name() + "." + format.ending();
  }
}
