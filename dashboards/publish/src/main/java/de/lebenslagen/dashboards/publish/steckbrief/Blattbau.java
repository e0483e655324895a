package de.lebenslagen.dashboards.publish.steckbrief;

import de.lebenslagen.dashboards.figures.abbildung.Altersaufbau;
import de.lebenslagen.dashboards.figures.abbildung.Lageplan;
import de.lebenslagen.dashboards.figures.gestaltung.Schnitt;
import de.lebenslagen.dashboards.figures.gestaltung.Schrift;
import de.lebenslagen.dashboards.figures.svg.Zeichner;
import de.lebenslagen.dashboards.publish.stoff.Abbildungsbau;
import de.lebenslagen.dashboards.publish.stoff.Quelle;
import de.lebenslagen.dashboards.publish.stoff.Raumprofil;
import de.lebenslagen.dashboards.publish.stoff.Seitenstoff;
import de.lebenslagen.dashboards.publish.stoff.Stoffauftrag;
import de.lebenslagen.warehouse.freigabe.Freigegeben;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what a Steckbrief prints. */
final class Blattbau {

  private static final int ECKZAHLEN = 4;
  private static final int BAENDER = 22;
  private static final int SCHMALSTES_BAND_JAHRE = 3;
  private static final int LAGE_BREITE = 260;
  private static final double LAGE_MM = 52;
  private static final int AUFBAU_BREITE = 430;
  private static final double AUFBAU_MM = 92;

  /** Of the columns with values, for their headings. */
  private static final double SPALTE_PT = 46;

  private static final double SPALTENKOPF_PT = 7.8;

  /** Of the name: what fits on one line beside the map at the large size, in points. */
  private static final double NAMENSBREITE_PT = 318;

  private static final double GROSS_PT = 34;
  private static final double MITTEL_PT = 22;

  private final Stoffauftrag auftrag;
  private final Freigegeben<Seitenstoff> quelle;
  private final Seitenstoff stoff;
  private final Abbildungsbau bilder;
  private final Zeichner zeichner = new Zeichner();

  Blattbau(Stoffauftrag auftrag, Freigegeben<Seitenstoff> quelle) {
    this.auftrag = auftrag;
    this.quelle = quelle;
    this.stoff = quelle.wert();
    this.bilder = new Abbildungsbau(quelle, auftrag.freigabe());
  }

  Steckbriefblatt build(Gebiet raum, Umfang umfang) {
    Raumprofil profil = Raumprofil.of(stoff, raum);
    String ort = stoff.lage().ort();
    Optional<Altersaufbau> aufbau = bilder.findAltersaufbau(raum);
    String stadt = stoff.lage().stadt().map(Gebiet::name).orElse("die Stadt");
    return new Steckbriefblatt(
        auftrag.angaben(),
        umfang,
        "Steckbrief " + raum.name() + ", " + ort,
        raum.name(),
        namensgrad(raum.name()),
        ort,
        columnName(raum.name(), "Hier"),
        columnName(stadt, "Stadt"),
        stadt,
        stand(),
        profil.lesebeispiel(),
        lage(raum),
        profil.zahlen().stream()
            .limit(ECKZAHLEN)
            .map(z -> Eckzahl.of(z, stoff.lage().stadt()))
            .toList(),
        Befundblock.list(profil, umfang.befunde()),
        aufbau
            .filter(a -> umfang.hasAufbau() && isDruckbar(a))
            .map(a -> Druckbild.of(a, zeichner, AUFBAU_BREITE, AUFBAU_MM)),
        aufbau
            .map(a -> a.titel() + ".")
            .orElse("Wie alt die Menschen in " + raum.name() + " sind, ist nicht freigegeben."),
        Einrichtungszeile.find(stoff.einrichtungen(), raum),
        profil.zahlen().stream().map(Zahlzeile::of).toList(),
        entwicklung(raum, umfang, stadt),
        profil.luecken(),
        stoff.auswahl(),
        kleineZahlen(profil),
        Stream.concat(stoff.quellen().stream(), stoff.einrichtungen().quellen().stream())
            .map(Quelle::nachweis)
            .distinct()
            .toList(),
        withoutDot(stoff.grenzen()),
        auftrag.eintrag().titel() + ", freigegeben am " + Werttext.tag(auftrag.tag()),
        quelle.zertifikat().zeile());
  }

  /** Whether every age band finds a line of its own on half a page. */
  private static boolean isDruckbar(Altersaufbau aufbau) {
    List<Altersaufbau.Band> bands = aufbau.seiten().get(0).baender();
    return bands.size() <= BAENDER
        && bands.stream().allMatch(b -> b.bis() - b.von() >= SCHMALSTES_BAND_JAHRE);
  }

  /** A name as heading of a narrow column, where it fits without being divided. */
  private static String columnName(String name, String instead) {
    return Schrift.breite(name, SPALTENKOPF_PT, Schnitt.FETT) <= SPALTE_PT ? name : instead;
  }

  private String stand() {
    int last = stoff.blaetter().stream().mapToInt(b -> b.jahr()).max().orElseThrow();
    return "Zahlen bis " + last;
  }

  private static String namensgrad(String name) {
    double width = Schrift.breite(name, 1, Schnitt.FETT);
    if (width * GROSS_PT <= NAMENSBREITE_PT) {
      return "gross";
    }
    return width * MITTEL_PT <= 2 * NAMENSBREITE_PT ? "mittel" : "klein";
  }

  private Optional<Druckbild> lage(Gebiet raum) {
    Lageplan plan =
        Lageplan.of(quelle, bilder.grund(), raum, stoff.lage().ort(), stoff.grenzen())
            .withOrte(bilder.listOrte(raum));
    return plan.findRaum().map(r -> Druckbild.of(plan, zeichner, LAGE_BREITE, LAGE_MM));
  }

  private Entwicklung entwicklung(Gebiet raum, Umfang umfang, String stadt) {
    return Entwicklung.of(
        bilder.listVerlaufblaetter().stream()
            .limit(umfang.verlaeufe())
            .map(b -> bilder.verlauf(b, raum))
            .toList(),
        zeichner,
        columnName(raum.name(), "Hier"),
        columnName(stadt, "Stadt"));
  }

  /** The key figures behind which few cases stand; may be empty. */
  private static String kleineZahlen(Raumprofil profil) {
    return profil.zahlen().stream()
        .filter(z -> Zahlzeile.of(z).hier().klein())
        .map(z -> z.blatt().indikator().name())
        .collect(Collectors.joining(", "));
  }

  private static String withoutDot(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
