package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Jahresangabe;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.KontaktReader;
import de.lebenslagen.warehouse.declaration.Ortsangaben;
import de.lebenslagen.warehouse.lieferplan.Planstand;
import de.lebenslagen.warehouse.lieferplan.Planzeile;
import de.lebenslagen.warehouse.model.Ausnahme;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.pruefung.PruefberichtJson;
import de.lebenslagen.warehouse.register.Briefeintrag;
import de.lebenslagen.warehouse.register.Briefeintrag.Briefgegenstand;
import de.lebenslagen.warehouse.register.LieferungEintrag;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Registerort;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what is to be done, the most urgent first. */
final class Aufgabenliste {

  /** How many days before its end an Ausnahme is mentioned. */
  private static final int AUSNAHME_VORLAUF_TAGE = 60;

  private final Arbeitsbereich arbeitsbereich;
  private final Umgebung umgebung;
  private final LocalDate heute;
  private final Dringlichkeit dringlichkeit;
  private final List<Aufgabe> aufgaben = new ArrayList<>();

  Aufgabenliste(Arbeitsbereich arbeitsbereich, Umgebung umgebung) {
    this.arbeitsbereich = arbeitsbereich;
    this.umgebung = umgebung;
    this.heute = LocalDate.now(umgebung.uhr());
    this.dringlichkeit = Dringlichkeit.of(arbeitsbereich);
  }

  List<Aufgabe> list() {
    Zugang zugang = Zugang.of(arbeitsbereich, umgebung);
    if (zugang.ort() instanceof Registerort.SqliteDatei sqlite && !Files.exists(sqlite.datei())) {
      collect(Lieferlage.of(arbeitsbereich, umgebung, Optional.empty()), Optional.empty());
      return aufgaben;
    }
    try (Register register = zugang.openRegisterReadOnly()) {
      collect(
          Lieferlage.of(arbeitsbereich, umgebung, Optional.of(register)), Optional.of(register));
    }
    return aufgaben;
  }

  private void collect(Lieferlage lage, Optional<Register> register) {
    addOrt(lage);
    register.ifPresent(this::addEntwurf);
    register.ifPresent(r -> addRueckgaben(lage, r));
    addBriefe(lage);
    addLieferungen(lage);
    addAusnahmen(lage);
    addAngebote(lage);
  }

  private void add(String was, String warum, String befehl) {
    aufgaben.add(new Aufgabe(was, warum, befehl));
  }

  private void addEntwurf(Register register) {
    register
        .datenstaende()
        .findEntwurf()
        .ifPresent(
            e ->
                add(
                    "Entwurf veröffentlichen oder verwerfen",
                    "Aufgenommen, aber noch in keinem Datenstand: " + e.anlass() + ".",
                    "lebenslagen datenstand vergleiche"));
  }

  /** Files that were refused and that nothing newer took the place of. */
  private void addRueckgaben(Lieferlage lage, Register register) {
    for (LieferungEintrag eintrag : register.lieferungen().list()) {
      boolean refused =
          register
              .lieferungen()
              .findPruefbericht(eintrag.id())
              .map(PruefberichtJson::read)
              .map(b -> !b.isBestanden())
              .orElse(false);
      boolean replaced =
          lage.lieferungen().stream()
              .map(e -> e.lieferung())
              .anyMatch(
                  l ->
                      l.datenquelle().equals(eintrag.datenquelle())
                          && l.eingegangenUm().isAfter(eintrag.eingegangenUm()));
      if (refused && !replaced) {
        add(
            "Zurückgewiesene Datei zurückgeben: " + eintrag.datei(),
            "Sie kam am "
                + DatenstandListeBefehl.ZEIT.format(eintrag.eingegangenUm())
                + " und hat Fehler; nichts davon ist aufgenommen.",
            "lebenslagen brief rueckgabe " + eintrag.datei());
      }
    }
  }

  private void addBriefe(Lieferlage lage) {
    List<Briefeintrag> unsent =
        lage.briefe().stream().filter(b -> b.versandtAm().isEmpty()).toList();
    if (!unsent.isEmpty()) {
      add(
          Zahlwort.format(unsent.size(), "Brief", "Briefe") + " versenden",
          unsent.stream()
              .map(b -> "Nr. " + b.nr() + " " + b.art().bezeichnung() + " an " + b.lieferstelle())
              .collect(
                  Collectors.joining("; ", "Geschrieben, aber nicht als versandt vermerkt: ", ".")),
          "lebenslagen lieferplan versandt NR --am TAG");
    }
    lage.briefe().stream()
        .filter(b -> b.versandtAm().isPresent() && isUeberfaellig(b) && isOffen(lage, b))
        .forEach(
            b ->
                add(
                    "Erinnern: " + b.art().bezeichnung() + " an " + b.lieferstelle(),
                    "Brief Nr. "
                        + b.nr()
                        + ", Frist "
                        + b.fristAm().map(Tageswert::format).orElse("")
                        + ", ist unbeantwortet.",
                    "lebenslagen brief erinnerung " + ids(b)));
  }

  private boolean isUeberfaellig(Briefeintrag brief) {
    return brief.art().isFrage()
        && brief.beantwortetAm().isEmpty()
        && brief.fristAm().map(f -> f.isBefore(heute)).orElse(false);
  }

  private static String ids(Briefeintrag brief) {
    return String.join(
        " ",
        new TreeSet<>(brief.gegenstaende().stream().map(Briefgegenstand::datenquelle).toList()));
  }

  /** Whether something that it asked for has not come. */
  private static boolean isOffen(Lieferlage lage, Briefeintrag brief) {
    return brief.gegenstaende().stream()
        .anyMatch(
            g ->
                lage.plan().zeilen().stream()
                    .noneMatch(
                        z ->
                            z.datenquelle().id().equals(g.datenquelle())
                                && z.berichtsjahr() == g.berichtsjahr()
                                && z.stand() == Planstand.GELIEFERT));
  }

  /** What is due and not asked for yet: what one fetches oneself, and what one asks for. */
  private void addLieferungen(Lieferlage lage) {
    Map<String, List<Planzeile>> fetch = new LinkedHashMap<>();
    Map<String, List<Planzeile>> ask = new LinkedHashMap<>();
    List<Planzeile> due = new ArrayList<>(lage.plan().listZuTun());
    due.sort(dringlichkeit.zeilen());
    for (Planzeile zeile : due) {
      if (lage.briefe().stream().noneMatch(b -> asks(b, zeile))) {
        (zeile.datenquelle().bereitsVeroeffentlicht() ? fetch : ask)
            .computeIfAbsent(zeile.datenquelle().herkunft().lieferstelle(), s -> new ArrayList<>())
            .add(zeile);
      }
    }
    ask.forEach(
        (stelle, zeilen) ->
            add(
                "Anfordern bei: " + stelle,
                text(zeilen),
                "lebenslagen brief anforderung " + ids(zeilen)));
    fetch.forEach(
        (stelle, zeilen) ->
            add(
                "Herunterladen, veröffentlicht von: " + stelle,
                text(zeilen),
                "lebenslagen aufnehmen DATEI…"));
  }

  /** By Datenquelle the years, and the day of the most urgent. */
  private static String text(List<Planzeile> zeilen) {
    Map<String, TreeSet<Integer>> years = new LinkedHashMap<>();
    zeilen.forEach(
        z ->
            years
                .computeIfAbsent(z.datenquelle().id(), id -> new TreeSet<>())
                .add(z.berichtsjahr()));
    Planzeile first = zeilen.get(0);
    if (zeilen.size() == 1) {
      return first.datenquelle().id() + " " + first.berichtsjahr() + " " + stand(first) + ".";
    }
    return years.entrySet().stream()
            .map(e -> e.getKey() + " " + Jahresangabe.format(e.getValue()))
            .collect(Collectors.joining("; "))
        + ". Am dringendsten: "
        + first.datenquelle().id()
        + " "
        + first.berichtsjahr()
        + " "
        + stand(first)
        + ".";
  }

  private static String stand(Planzeile zeile) {
    return "("
        + zeile.stand().bezeichnung()
        + zeile.faelligAm().map(t -> ", Termin " + Tageswert.format(t)).orElse("")
        + ")";
  }

  private static String ids(List<Planzeile> zeilen) {
    return zeilen.stream()
        .map(z -> z.datenquelle().id())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static boolean asks(Briefeintrag brief, Planzeile zeile) {
    return brief
        .gegenstaende()
        .contains(new Briefgegenstand(zeile.datenquelle().id(), zeile.berichtsjahr()));
  }

  private void addAusnahmen(Lieferlage lage) {
    LocalDate soon = heute.plusDays(AUSNAHME_VORLAUF_TAGE);
    for (Ausnahme ausnahme : lage.deklarationen().ausnahmen().gueltige()) {
      if (ausnahme.giltBis().isBefore(soon)) {
        add(
            "Ausnahme läuft ab: " + ausnahme.id(),
            "Ab "
                + Tageswert.format(ausnahme.giltBis().plusDays(1))
                + " hält der Fehler wieder auf. "
                + ausnahme.grund(),
            "lebenslagen ausnahme liste");
      }
    }
  }

  private void addOrt(Lieferlage lage) {
    Ortsangaben ort = lage.deklarationen().quellen().ort();
    if (ort.kleinraum().isEmpty()) {
      add(
          "Gebiete festlegen, in denen der Ort plant",
          ort.grund() + " Ohne sie gibt es Zahlen nur für den ganzen Ort.",
          "");
    }
    if (!lage.kontakte().absender().isVollstaendig()) {
      add(
          "Absender der Briefe eintragen",
          "Name und Anschrift fehlen in " + KontaktReader.DATEI + ".",
          "");
    }
  }

  /** Ready Datenquellen that nobody was asked for. */
  private void addAngebote(Lieferlage lage) {
    List<String> used = lage.datenquellen().stream().map(Datenquelle::id).toList();
    List<String> free =
        lage.deklarationen().quellen().listFertigeIds().stream()
            .filter(id -> !used.contains(id))
            .filter(id -> lage.briefe().stream().noneMatch(b -> ids(b).contains(id)))
            .flatMap(id -> lage.deklarationen().quellen().findZumAnfragen(id).stream())
            .sorted(dringlichkeit.quellen())
            .map(Datenquelle::id)
            .toList();
    if (!free.isEmpty()) {
      add(
          "Um weitere Statistiken bitten",
          Zahlwort.format(
                  free.size(), "mitgelieferte Datenquelle ist", "mitgelieferte Datenquellen sind")
              + " beschrieben und von niemandem angefordert, die nützlichste zuerst: "
              + String.join(", ", free)
              + ".",
          "lebenslagen uebersicht");
    }
  }
}
