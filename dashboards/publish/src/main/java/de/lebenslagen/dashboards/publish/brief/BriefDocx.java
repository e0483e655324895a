package de.lebenslagen.dashboards.publish.brief;

import de.lebenslagen.dashboards.publish.paket.Dokumentangaben;
import de.lebenslagen.dashboards.publish.paket.Officepaket;
import de.lebenslagen.warehouse.model.Abbruch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Sets a letter into a Word template. The template has the looks (styles, letterhead, margins); its
 * paragraphs {@code {{anschrift}}}, {@code {{betreff}}}, {@code {{text}}} … say where what goes. A
 * town can bring its own.
 */
public final class BriefDocx {

  private static final String VORLAGE = "briefvorlage.docx";

  private BriefDocx() {}

  /** Set into the template that ships. */
  public static byte[] write(Brief brief) {
    return write(brief, shipped());
  }

  /**
   * Set into a template of the town.
   *
   * @throws Abbruch EINGABE where it is no Word document or has no place for the text
   */
  public static byte[] write(Brief brief, byte[] vorlage) {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(vorlage));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Vorlagenfueller fueller = new Vorlagenfueller(document);
      if (!fueller.fill(single(brief), lines(brief), brief.absaetze())) {
        throw unusable("sie hat keinen Absatz {{text}}");
      }
      new Dokumentangaben(brief.betreff(), brief.kopf().datum()).apply(document.getProperties());
      document.write(bytes);
      return Officepaket.normalize(bytes.toByteArray());
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | EmptyFileException
        | UnsupportedFileFormatException e) {
      throw unusable("sie lässt sich nicht als Word-Dokument (.docx) lesen");
    }
  }

  private static Abbruch unusable(String why) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Die Briefvorlage ist nicht brauchbar: " + why + ".",
        "Bitte von der mitgelieferten Vorlage ausgehen: \"lebenslagen brief vorlage\".");
  }

  /** The template that ships, to begin one's own with. */
  public static byte[] shipped() {
    try (InputStream in = BriefDocx.class.getResourceAsStream(VORLAGE)) {
      if (in == null) {
        throw new IllegalStateException(VORLAGE + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> single(Brief brief) {
    return Map.of(
        "stadt", brief.kopf().absender().stadt(),
        "stelle", brief.kopf().absender().stelle(),
        "kopfzeile", brief.betreff(),
        "absenderzeile", Briefzeilen.absender(brief),
        "betreff", brief.betreff(),
        "anrede", brief.anrede(),
        "gruss", brief.gruss(),
        "datum", Wunschtext.tag(brief.kopf().datum()));
  }

  private static Map<String, List<String>> lines(Brief brief) {
    return Map.of(
        "anschrift", brief.anschrift(),
        "info", Briefzeilen.info(brief),
        "unterschrift", brief.unterschrift(),
        "anlagen",
            brief.anlagen().isEmpty()
                ? List.of()
                : List.of("Anlagen: " + String.join("; ", brief.anlagen())));
  }
}
