package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Jahresangabe;
import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.publish.brief.Lieferform;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Angebot;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Indikatorzeile;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Luecke;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Quelle;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.Ortsangaben;
import de.lebenslagen.warehouse.declaration.Quellenverzeichnis;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.lieferplan.Planstand;
import de.lebenslagen.warehouse.lieferplan.Planzeile;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Raumbezug;
import de.lebenslagen.warehouse.model.Datenquelle.Rhythmus;
import de.lebenslagen.warehouse.model.Pruefbericht;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.pruefung.PruefberichtJson;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Katalog.Abdeckung;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Registerort;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Brings together what is declared, delivered, due and computable. */
final class Uebersichtsleser {

  private final Arbeitsbereich arbeitsbereich;
  private final Umgebung umgebung;
  private final Indikatorkatalog katalog;
  private final Bedarf bedarf;
  private final Dringlichkeit dringlichkeit;

  Uebersichtsleser(Arbeitsbereich arbeitsbereich, Umgebung umgebung) {
    this.arbeitsbereich = arbeitsbereich;
    this.umgebung = umgebung;
    this.katalog = Indikatorkatalog.read(arbeitsbereich.wurzel().resolve("indikatoren"));
    this.bedarf = new Bedarf(katalog);
    this.dringlichkeit = new Dringlichkeit(bedarf);
  }

  /** The overview of the current Datenstand; without a register of what is declared. */
  Uebersicht read() {
    Zugang zugang = Zugang.of(arbeitsbereich, umgebung);
    if (zugang.ort() instanceof Registerort.SqliteDatei sqlite && !Files.exists(sqlite.datei())) {
      Lieferlage lage = Lieferlage.of(arbeitsbereich, umgebung, Optional.empty());
      return build(lage, Optional.empty(), Map.of(), List.of(), List.of());
    }
    try (Register register = zugang.openRegisterReadOnly()) {
      return read(zugang, register);
    }
  }

  private Uebersicht read(Zugang zugang, Register register) {
    Lieferlage lage = Lieferlage.of(arbeitsbereich, umgebung, Optional.of(register));
    Optional<Datenstand> stand = register.datenstaende().findAktueller();
    Map<String, String> quality = qualities(lage, register);
    if (stand.isEmpty()) {
      return build(lage, Optional.empty(), quality, List.of(), List.of());
    }
    try (Datenbank datenbank = zugang.openDatenbank(register, stand.get())) {
      return build(
          lage,
          Optional.of(stand.get().id()),
          quality,
          datenbank.katalog().listAbdeckung(),
          new Indikatormatrix(katalog, lage.deklarationen().raeume(), datenbank).list());
    }
  }

  private Uebersicht build(
      Lieferlage lage,
      Optional<String> datenstand,
      Map<String, String> quality,
      List<Abdeckung> abdeckung,
      List<Indikatorzeile> indikatoren) {
    return new Uebersicht(
        arbeitsbereich.name(),
        LocalDate.now(umgebung.uhr()),
        datenstand,
        lage.datenquellen().stream().map(d -> quelle(lage, d, quality, abdeckung)).toList(),
        luecken(lage, indikatoren),
        angebote(lage, indikatoren),
        indikatoren.isEmpty() ? Indikatormatrix.listOhneZahlen(katalog) : indikatoren,
        hinweise(lage));
  }

  private static List<String> hinweise(Lieferlage lage) {
    Ortsangaben ort = lage.deklarationen().quellen().ort();
    return ort.kleinraum().isPresent()
        ? List.of()
        : List.of(
            "Die Gebiete, in denen der Ort plant, stehen noch nicht fest. "
                + ort.grund()
                + " Bis dahin gibt es Zahlen nur für den ganzen Ort.");
  }

  private static Quelle quelle(
      Lieferlage lage, Datenquelle d, Map<String, String> quality, List<Abdeckung> abdeckung) {
    TreeSet<Integer> years = new TreeSet<>();
    rows(lage, d).stream().filter(z -> z.geliefert() > 0).forEach(z -> years.add(z.berichtsjahr()));
    return new Quelle(
        d.id(),
        d.titel(),
        d.herkunft().fachbereich(),
        d.herkunft().lieferstelle(),
        rhythmus(d.rhythmus()),
        years.isEmpty() ? "–" : Jahresangabe.format(years),
        gebiete(d, lage.deklarationen().raeume(), abdeckung),
        quality.getOrDefault(d.id(), "noch nichts geliefert"),
        zweck(d),
        d.bereitsVeroeffentlicht() ? Uebersicht.Zugang.OEFFENTLICH : Uebersicht.Zugang.INTERN);
  }

  /** "13 Stadtteile"; "13 von 396 Gemeinden" where no time has more of them in the data. */
  static String gebiete(Datenquelle d, Raumverzeichnis raeume, List<Abdeckung> abdeckung) {
    Raumbezug bezug = d.raumbezuege().get(0);
    long delivered =
        abdeckung.stream()
            .filter(a -> a.datenquelle().equals(d.id()) && a.ebene().equals(bezug.ebene()))
            .mapToLong(Abdeckung::raeume)
            .max()
            .orElse(0);
    String all = Wunschliste.gebiete(d, raeume);
    boolean part =
        bezug.fest().isEmpty()
            && delivered > 0
            && delivered < Wunschliste.countGebiete(bezug, raeume);
    return part ? Zahlformat.ANZAHL.format(delivered) + " von " + all : all;
  }

  private static List<Planzeile> rows(Lieferlage lage, Datenquelle datenquelle) {
    return lage.plan().zeilen().stream().filter(z -> z.datenquelle().equals(datenquelle)).toList();
  }

  private static String zweck(Datenquelle d) {
    String basis = d.herkunft().rechtsgrundlage();
    return d.herkunft().zweck() + (basis.isEmpty() ? "" : " (" + basis + ")");
  }

  private static String rhythmus(Rhythmus rhythmus) {
    String takt =
        switch (rhythmus.takt()) {
          case JAEHRLICH -> "jährlich";
          case HALBJAEHRLICH -> "halbjährlich";
          case QUARTALSWEISE -> "vierteljährlich";
          case MONATLICH -> "monatlich";
          case EINMALIG -> "einmalig";
          case UNREGELMAESSIG -> "unregelmäßig";
        };
    return takt
        + rhythmus
            .faellig()
            .filter(f -> rhythmus.bis().isEmpty())
            .map(f -> ", bis " + f.substring(3) + "." + f.substring(0, 2) + ". im Jahr danach")
            .orElse("")
        + rhythmus.bis().map(b -> "; zu Ende am " + Tageswert.format(b)).orElse("")
        + rhythmus.nachfolger().map(n -> ", dann " + n).orElse("");
  }

  /** What the checks say of the Lieferungen that are in use. */
  private static Map<String, String> qualities(Lieferlage lage, Register register) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    lage.lieferungen().stream()
        .map(e -> e.lieferung())
        .distinct()
        .forEach(
            l -> {
              int[] count = counts.computeIfAbsent(l.datenquelle(), d -> new int[2]);
              register
                  .lieferungen()
                  .findPruefbericht(l.id())
                  .map(PruefberichtJson::read)
                  .ifPresent(bericht -> count(bericht, count));
            });
    Map<String, String> result = new LinkedHashMap<>();
    counts.forEach((id, count) -> result.put(id, quality(count)));
    return result;
  }

  private static void count(Pruefbericht bericht, int[] count) {
    count[0] += bericht.count(Schweregrad.WARNUNG);
    count[1] += (int) bericht.befunde().stream().filter(b -> b.regel().equals("AUSNAHME")).count();
  }

  private static String quality(int[] count) {
    List<String> parts = new ArrayList<>();
    if (count[0] > 0) {
      parts.add(Zahlwort.format(count[0], "Warnung", "Warnungen"));
    }
    if (count[1] > 0) {
      parts.add(Zahlwort.format(count[1], "Ausnahme", "Ausnahmen"));
    }
    return parts.isEmpty() ? "ohne Warnung" : String.join(", ", parts);
  }

  /** What is missing of each Datenquelle, in the order of the tasks. */
  private List<Luecke> luecken(Lieferlage lage, List<Indikatorzeile> indikatoren) {
    record Gruppe(Datenquelle datenquelle, String stand) {}
    Map<Gruppe, TreeSet<Integer>> years = new LinkedHashMap<>();
    lage.plan().zeilen().stream()
        .filter(z -> z.stand() != Planstand.GELIEFERT && z.stand() != Planstand.KOMMT)
        .sorted(dringlichkeit.zeilen())
        .forEach(
            z ->
                years
                    .computeIfAbsent(new Gruppe(z.datenquelle(), stand(z)), g -> new TreeSet<>())
                    .add(z.berichtsjahr()));
    return years.entrySet().stream()
        .map(
            e ->
                new Luecke(
                    e.getKey().datenquelle().id(),
                    e.getKey().datenquelle().titel(),
                    e.getKey().datenquelle().herkunft().lieferstelle(),
                    Jahresangabe.format(e.getValue()),
                    e.getKey().stand(),
                    costs(e.getKey().datenquelle(), e.getValue(), indikatoren)))
        .toList();
  }

  private static String stand(Planzeile zeile) {
    String part =
        zeile.geliefert() > 0 ? " (" + zeile.geliefert() + " von " + zeile.erwartet() + ")" : "";
    boolean late = zeile.stand() == Planstand.UEBERFAELLIG;
    return zeile.stand().bezeichnung()
        + zeile.faelligAm().map(t -> (late ? " seit " : " zum ") + Tageswert.format(t)).orElse("")
        + part;
  }

  /** The indicators that need it, are there in other years, and in these nowhere. */
  private List<String> costs(
      Datenquelle datenquelle, Set<Integer> years, List<Indikatorzeile> indikatoren) {
    return bedarf.listIndikatoren(datenquelle).stream()
        .filter(i -> !years(i, indikatoren).isEmpty())
        .filter(i -> !years(i, indikatoren).containsAll(years))
        .map(Indikator::name)
        .toList();
  }

  /** The indicators that need it and are there in no year; variants left out. */
  private List<String> gains(Datenquelle datenquelle, List<Indikatorzeile> indikatoren) {
    return bedarf.listIndikatoren(datenquelle).stream()
        .filter(i -> i.variante().isEmpty())
        .filter(i -> years(i, indikatoren).isEmpty())
        .map(Indikator::name)
        .toList();
  }

  /** The years in which an indicator has a number on some level. */
  private static Set<Integer> years(Indikator indikator, List<Indikatorzeile> indikatoren) {
    Set<Integer> years = new TreeSet<>();
    indikatoren.stream()
        .filter(z -> z.kuerzel().equals(indikator.kuerzel()))
        .forEach(z -> years.addAll(z.werte().keySet()));
    return years;
  }

  /** Whether the town has not said in which areas it plans. */
  private static boolean isOffen(Datenquelle datenquelle) {
    return datenquelle.raumbezuege().get(0).raumgliederung().equals(Ortsangaben.OFFEN);
  }

  /** The ready Datenquellen that nobody delivers, the most useful first. */
  private List<Angebot> angebote(Lieferlage lage, List<Indikatorzeile> indikatoren) {
    Quellenverzeichnis quellen = lage.deklarationen().quellen();
    List<String> used = lage.datenquellen().stream().map(Datenquelle::id).toList();
    return quellen.listFertigeIds().stream()
        .filter(id -> !used.contains(id))
        .flatMap(id -> quellen.findZumAnfragen(id).stream())
        .sorted(dringlichkeit.quellen())
        .map(
            d ->
                new Angebot(
                    d.id(),
                    d.titel(),
                    d.herkunft().lieferstelle(),
                    isOffen(d)
                        ? "noch offen"
                        : Wunschliste.gebiete(d, lage.deklarationen().raeume()),
                    Lieferform.of(d),
                    zweck(d),
                    gains(d, indikatoren)))
        .toList();
  }
}
