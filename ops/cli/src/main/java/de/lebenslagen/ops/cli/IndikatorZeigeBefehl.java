package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.indicator.Aussage;
import de.lebenslagen.warehouse.indicator.Berechnung;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.Wertvermerk;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import de.lebenslagen.warehouse.indicator.catalogue.Handlungsfelder;
import de.lebenslagen.warehouse.indicator.finding.Gebietsaussagen;
import de.lebenslagen.warehouse.indicator.finding.Lesebeispiel;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.indicator.value.Rangfolge;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an indicator means, and its value in one area with all that belongs to it. */
@Command(
    name = "zeige",
    description = {
      "Erklärt einen Indikator; mit GEBIET auch seinen Wert: Intervall, Rang, Vergleich mit der Stadt,",
      "Änderung seit dem Vorjahr, über fünf Jahre und seit Beginn, jede mit ihrem Test."
    },
    footer = {
      "  lebenslagen indikator zeige arbeitslosenanteil",
      "  lebenslagen indikator zeige ARB01a Nordstadt --jahr 2022 --rechenweg",
      "  lebenslagen indikator zeige anteil_unter_18 Nordstadt+Neustadt"
    })
final class IndikatorZeigeBefehl extends Wertebefehl {

  @Parameters(index = "0", paramLabel = "INDIKATOR", description = "Schlüssel, Kürzel oder Name.")
  private String indikator = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "GEBIET",
      description = "Ein Gebiet; mehrere mit + sind eine Gruppe.")
  private @Nullable String gebiet;

  @Option(names = "--jahr", paramLabel = "JAHR", description = "Sonst das letzte mit Werten.")
  private @Nullable Integer jahr;

  @Option(names = "--rechenweg", description = "Zahlen, Auswahl, SQL und Rundung hinter dem Wert.")
  private boolean rechenweg;

  IndikatorZeigeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  void run(Indikatorzugang zugang, Wertausgabe.Ziel ziel) {
    Indikator wanted = zugang.katalog().getByName(indikator);
    Optional<Gebiet> area =
        Optional.ofNullable(gebiet).map(zugang.gebiete()::get).or(zugang.gebiete()::findStadt);
    Zielebene level =
        area.map(zugang.gebiete()::getEbene).orElseGet(zugang.gebiete()::sozialraumEbene);
    Indikatorwerte werte =
        compute(
            zugang,
            List.of(wanted),
            level,
            area.filter(Gebiet::isGruppe).stream().toList(),
            zugang.listJahre());
    if (!ziel.isTafel()) {
      write(
          zugang,
          ziel,
          Wertereihen.tabelle(
              wanted,
              werte.list().stream()
                  .filter(w -> area.isEmpty() || w.gebiet().equals(area.get()))
                  .toList()));
      return;
    }
    if (gebiet == null) {
      printBlatt(zugang, wanted);
    } else {
      println(stil().fett(wanted.name()) + stil().blass("  " + wanted.kuerzel()));
      println("");
    }
    if (gebiet == null && werte.listJahre(wanted.schluessel()).isEmpty()) {
      field("Wert", "keiner in diesem Datenstand. " + grund(werte, wanted));
      field("Wartet auf", String.join("; ", wanted.wartetAuf()));
    } else {
      area.ifPresent(a -> printWert(zugang, wanted, werte, a));
    }
    printFuss(zugang);
  }

  /** The sheet of the indicator: everything that is declared. */
  private void printBlatt(Indikatorzugang zugang, Indikator i) {
    println(stil().fett(i.name()));
    note(
        i.kuerzel()
            + " · "
            + i.schluessel()
            + " · "
            + Handlungsfelder.titel(i.handlungsfeld())
            + " · "
            + IndikatorListeBefehl.art(i.berechnung()));
    println("");
    field("Definition", i.definition());
    i.variante()
        .ifPresent(
            v ->
                field(
                    "Variante von",
                    zugang.katalog().get(v.standard()).name() + ". " + v.fussnote()));
    field("Einheit", i.einheit().text());
    field("Richtung", i.wirkungsrichtung().bezeichnung());
    field("Zeit", i.zeitvorgabe().regel());
    field("Quelle", i.quelle());
    for (Zeitreihenbruch b : i.brueche()) {
      field("Bruch ab " + Werttext.tag(b.ab()), b.grund());
    }
    field("Zu beachten", i.interpretation());
    List<String> variants =
        zugang.katalog().list().stream()
            .filter(v -> v.variante().filter(x -> x.standard().equals(i.schluessel())).isPresent())
            .map(v -> v.name() + " (" + v.kuerzel() + ")")
            .toList();
    if (!variants.isEmpty()) {
      field("Varianten", String.join("; ", variants));
    }
    println("");
  }

  private void field(String name, String text) {
    List<String> lines = Umbruch.wrap(text, umgebung().breite() - 22);
    for (int n = 0; n < lines.size(); n++) {
      String head = n == 0 ? name : "";
      println(
          "  " + stil().fett(head) + " ".repeat(Math.max(1, 19 - head.length())) + lines.get(n));
    }
  }

  private void printWert(Indikatorzugang zugang, Indikator i, Indikatorwerte werte, Gebiet area) {
    int year = getYear(i, werte, area);
    Indikatorwert wert =
        werte
            .find(i.schluessel(), area, year)
            .orElseThrow(
                () ->
                    new Abbruch(
                        Abbruch.Kategorie.EINGABE,
                        "Für " + area.name() + " gibt es zu \"" + i.name() + "\" keinen Wert.",
                        "\"lebenslagen indikator verlauf "
                            + i.schluessel()
                            + "\" zeigt, was es gibt."));
    field(area.name() + ", " + year, value(i, wert));
    wert.intervall()
        .find()
        .ifPresent(s -> field("95-%-Intervall", Werttext.intervall(s, i.einheit())));
    boolean geliefert = i.berechnung() instanceof Berechnung.Geliefert;
    wert.zaehler().ifPresent(t -> field(geliefert ? "Geliefert" : "Zähler", count(t)));
    wert.nenner().ifPresent(t -> field("Nenner", count(t)));
    if (!wert.vermerke().isEmpty()) {
      field(
          "Vermerk",
          wert.vermerke().stream().map(Wertvermerk::bezeichnung).collect(Collectors.joining("; ")));
    }
    Rangfolge.of(werte.list(i.schluessel(), year))
        .find(area)
        .filter(r -> r.anzahl() > 1)
        .ifPresent(
            r ->
                field(
                    "Rang",
                    IndikatorRangBefehl.text(r) + " von " + r.anzahl() + " (1 = höchster Wert)"));
    Lesebeispiel.find(i, wert).ifPresent(s -> field("Zu lesen", s));
    printAussagen(zugang, i, werte, wert);
    if (rechenweg) {
      new Rechenweg(this::println, stil(), umgebung().breite()).print(i, werte, wert);
    }
  }

  private int getYear(Indikator i, Indikatorwerte werte, Gebiet area) {
    if (jahr != null) {
      return jahr;
    }
    return werte.list(i.schluessel()).stream()
        .filter(w -> w.gebiet().equals(area) && w.wert().findZahl().isPresent())
        .mapToInt(Indikatorwert::berichtsjahr)
        .max()
        .orElseGet(() -> getJahr(werte, i, null));
  }

  private static String value(Indikator i, Indikatorwert wert) {
    String text = Werttext.format(wert.wert(), i.einheit());
    return wert.wert().findZahl().isPresent()
        ? text
        : text + ". " + wert.wert().findGrund().orElse("");
  }

  private static String count(Teilwert teil) {
    String zeit = teil.zeitbezuege().stream().map(Werttext::zeit).collect(Collectors.joining(", "));
    return Werttext.anzahl(teil.wert())
        + " "
        + teil.zaehlung().bezeichnung()
        + (zeit.isEmpty() ? "" : " (" + zeit + ")");
  }

  private void printAussagen(
      Indikatorzugang zugang, Indikator i, Indikatorwerte werte, Indikatorwert wert) {
    List<Aussage> all = new ArrayList<>();
    all.addAll(Gebietsaussagen.ofZeiten(i, werte, wert));
    Zielebene ebene = zugang.gebiete().getEbene(wert.gebiet());
    findStadtwert(zugang, i, ebene, zugang.listJahre(), wert.berichtsjahr())
        .flatMap(town -> Gebietsaussagen.ofStadt(i, werte, wert, town))
        .ifPresent(all::add);
    if (all.isEmpty()) {
      return;
    }
    println("");
    for (Aussage a : all) {
      List<String> lines = Umbruch.wrap(a.satz(), umgebung().breite() - 4);
      for (int n = 0; n < lines.size(); n++) {
        println((n == 0 ? "  " + (a.befund() ? "● " : "○ ") : "    ") + lines.get(n));
      }
    }
    println("");
    note(
        "● vom Zufall zu unterscheiden, ○ nicht. Geprüft sind alle Gebiete zusammen, Fehlalarme"
            + " begrenzt auf 5 % (Benjamini–Hochberg). Tests zwischen Jahren sind eine Näherung:"
            + " Die meisten Menschen wohnen in beiden Jahren hier.");
  }
}
