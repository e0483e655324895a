package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.brief.Brief;
import de.lebenslagen.dashboards.publish.brief.BriefDocx;
import de.lebenslagen.dashboards.publish.brief.BriefHtml;
import de.lebenslagen.dashboards.publish.brief.BriefMail;
import de.lebenslagen.dashboards.publish.brief.BriefMail.Anhang;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Dateifehler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a letter as Word document, page and mail, and what is enclosed. */
final class Briefablage {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Arbeitsbereich arbeitsbereich;
  private final Path ordner;

  Briefablage(Arbeitsbereich arbeitsbereich, Path ordner) {
    this.arbeitsbereich = arbeitsbereich;
    this.ordner = ordner;
  }

  /** Where the town keeps its own template. */
  static Path vorlage(Arbeitsbereich arbeitsbereich) {
    return arbeitsbereich.wurzel().resolve("berichte").resolve("briefvorlage.docx");
  }

  /** A workbook that goes with the letter. */
  static Anhang mappe(String name, byte[] inhalt) {
    return new Anhang(name, XLSX, inhalt);
  }

  /**
   * Writes all three forms and the enclosures.
   *
   * @param name of the files, without ending
   */
  void write(String name, Brief brief, List<Anhang> anlagen) {
    try {
      Files.createDirectories(ordner);
      byte[] docx = docx(brief);
      Files.write(ordner.resolve(name + ".docx"), docx);
      Files.writeString(
          ordner.resolve(name + ".html"), BriefHtml.render(brief), StandardCharsets.UTF_8);
      for (Anhang anlage : anlagen) {
        Files.write(ordner.resolve(anlage.name()), anlage.inhalt());
      }
      List<Anhang> attached = new ArrayList<>(List.of(new Anhang(name + ".docx", DOCX, docx)));
      attached.addAll(anlagen);
      Files.write(ordner.resolve(name + ".eml"), BriefMail.write(brief, attached));
    } catch (IOException e) {
      throw Dateifehler.explain("Der Brief lässt sich nicht schreiben", ordner, e);
    }
  }

  private byte[] docx(Brief brief) throws IOException {
    Path own = vorlage(arbeitsbereich);
    return Files.isRegularFile(own)
        ? BriefDocx.write(brief, Files.readAllBytes(own))
        : BriefDocx.write(brief);
  }

  /** A part of a file name: small letters and digits, words joined by {@code -}. */
  static String slug(String text) {
    String ascii =
        text.toLowerCase(Locale.GERMANY)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss");
    String plain = Normalizer.normalize(ascii, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.substring(0, Math.min(slug.length(), 40));
  }
}
