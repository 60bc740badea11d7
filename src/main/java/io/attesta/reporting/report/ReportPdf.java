package io.attesta.reporting.report;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes a PDF of a page; whatever a page asks for from elsewhere, it does not get. */
final class ReportPdf {

  /** Has what the fonts of every PDF reader have not: Greek, Cyrillic, the rest of Latin. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  static {
    // What it remarks on our own style sheet helps nobody who reads the log.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
  }

  private ReportPdf() {}

  static byte[] of(String page) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BatikSVGDrawer svg = new BatikSVGDrawer()) {
      PdfRendererBuilder pdf = new PdfRendererBuilder();
      pdf.useExternalResourceAccessControl(
          (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
      pdf.useExternalResourceAccessControl(
          (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
      pdf.useFont(font(), "Liberation Sans");
      pdf.useSVGDrawer(svg);
      pdf.withProducer("Attesta");
      pdf.withHtmlContent(page, null);
      pdf.toStream(out);
      pdf.run();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FSSupplier<InputStream> font() {
    return () -> PDDocument.class.getResourceAsStream(FONT);
  }
}
