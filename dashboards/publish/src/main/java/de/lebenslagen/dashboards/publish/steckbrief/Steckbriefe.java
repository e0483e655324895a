package de.lebenslagen.dashboards.publish.steckbrief;

import de.lebenslagen.dashboards.publish.druck.PdfWriter;
import de.lebenslagen.dashboards.publish.druck.Pdfdokument;
import de.lebenslagen.dashboards.publish.gestaltung.Stilvorlage;
import de.lebenslagen.dashboards.publish.stoff.Seitenstoff;
import de.lebenslagen.dashboards.publish.stoff.Stoffauftrag;
import de.lebenslagen.dashboards.publish.stoff.Stoffleser;
import de.lebenslagen.warehouse.freigabe.Freigegeben;
import de.lebenslagen.warehouse.indicator.Gebiet;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The Steckbriefe of one release: per area two printed pages as PDF/UA-1. The same release and the
 * same declarations give the same bytes. May be used by several threads.
 */
public final class Steckbriefe {

  private static final int SEITEN = 2;

  private final Stoffauftrag auftrag;
  private final Seitenstoff stoff;
  private final Blattbau bau;
  private final String stil = Stilvorlage.fill(readStil());
  private final TemplateEngine vorlagen =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Steckbriefe.class.getClassLoader(),
          Steckbriefe.class.getPackageName());

  private Steckbriefe(Stoffauftrag auftrag, Freigegeben<Seitenstoff> stoff) {
    this.auftrag = auftrag;
    this.stoff = stoff.wert();
    this.bau = new Blattbau(auftrag, stoff);
  }

  /**
   * Reads what all of them tell.
   *
   * @throws de.lebenslagen.warehouse.model.Abbruch EINGABE where the release allows no indicator,
   *     or not the wanted year
   */
  public static Steckbriefe open(Stoffauftrag auftrag) {
    return new Steckbriefe(
        auftrag, auftrag.freigabe().compute(datenbank -> Stoffleser.read(datenbank, auftrag)));
  }

  /** The areas that can have one, by name. */
  public List<Gebiet> raeume() {
    return stoff.lage().raeume();
  }

  /** What the file of an area is called. */
  public String dateiname(Gebiet raum) {
    return "steckbrief-" + stoff.lage().marke(raum) + ".pdf";
  }

  /** Two pages, whatever the names are: the less room there is, the less is told. */
  public Steckbrief write(Gebiet raum) {
    for (Umfang umfang : Umfang.values()) {
      Pdfdokument pdf = print(bau.build(raum, umfang));
      if (pdf.seiten() == SEITEN) {
        return new Steckbrief(raum, dateiname(raum), pdf.bytes());
      }
    }
    throw new IllegalStateException("No way to keep " + raum.schluessel() + " on two pages");
  }

  private Pdfdokument print(Steckbriefblatt blatt) {
    StringOutput out = new StringOutput(1 << 16);
    vorlagen.render("steckbrief.jte", Map.of("b", blatt, "stil", stil), out);
    return PdfWriter.write(out.toString(), auftrag.tag());
  }

  private static String readStil() {
    String name = "steckbrief.css";
    try (InputStream in =
        Objects.requireNonNull(Steckbriefe.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("A resource of the program is unreadable: " + name, e);
    }
  }
}
