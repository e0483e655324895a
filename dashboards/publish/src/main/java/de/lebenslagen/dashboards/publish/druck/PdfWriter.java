package de.lebenslagen.dashboards.publish.druck;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import de.lebenslagen.dashboards.figures.gestaltung.Schnitt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes PDF/UA-1 of XHTML in the font of the figures. Loads nothing from anywhere. The same text
 * and day give the same bytes. May be used by several threads.
 */
public final class PdfWriter {

  private static final String FAMILIE = "Source Sans 3";

  static {
    XRLog.setLoggingEnabled(false);
  }

  private PdfWriter() {}

  /**
   * @param xhtml well-formed, with {@code lang}, title, author and description; every SVG with an
   *     {@code alt}
   * @param tag the day that the document says it was made
   */
  public static Pdfdokument write(String xhtml, LocalDate tag) {
    String text = withoutControls(xhtml);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useSVGDrawer(new Figurzeichner());
    builder.useUriResolver((base, uri) -> null);
    builder.withProducer("Lebenslagen");
    useFont(builder, Schnitt.NORMAL);
    useFont(builder, Schnitt.FETT);
    builder.withHtmlContent(text, null);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      try (PDDocument document = renderer.getPdfDocument()) {
        return save(document, text, tag);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory can't fail.", e);
    }
  }

  private static void useFont(PdfRendererBuilder builder, Schnitt schnitt) {
    FSSupplier<InputStream> font = () -> new ByteArrayInputStream(Druckschrift.read(schnitt));
    builder.useFont(font, FAMILIE, schnitt.gewicht(), FontStyle.NORMAL, true);
  }

  private static Pdfdokument save(PDDocument document, String text, LocalDate tag)
      throws IOException {
    GregorianCalendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    day.setTimeInMillis(tag.toEpochDay() * 86_400_000L);
    document.getDocumentInformation().setCreationDate(day);
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    document.setDocumentId(sum.getValue());
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
    document.save(out);
    return new Pdfdokument(out.toByteArray(), document.getNumberOfPages());
  }

  /**
   * Without what XML forbids, and without what no font can show or what turns the direction of
   * writing; soft hyphens stay.
   */
  private static String withoutControls(String xhtml) {
    StringBuilder result = new StringBuilder(xhtml.length());
    xhtml.codePoints().forEach(c -> result.appendCodePoint(isHarmless(c) ? c : '\ufffd'));
    return result.toString();
  }

  private static boolean isHarmless(int c) {
    if (c == '\n' || c == '\r' || c == '\t' || c == '\u00ad') {
      return true;
    }
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && c != 0xFFFE
        && c != 0xFFFF;
  }
}
