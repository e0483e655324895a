package de.lebenslagen.dashboards.publish.brief;

import de.lebenslagen.warehouse.declaration.Ortsangaben;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Quellenherkunft;
import de.lebenslagen.warehouse.model.Lieferstelle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The parts that every letter has that asks for data. */
final class Wunschteil {

  private Wunschteil() {}

  /** A table with a row per delivery. */
  static Absatz tabelle(List<Lieferwunsch> wuensche) {
    return new Absatz.Tabelle(
        List.of("Welche Zahlen", "Zeit", "Gebiete", "Form"),
        List.of(40, 19, 19, 22),
        wuensche.stream()
            .map(
                w ->
                    List.of(
                        w.datenquelle().titel(),
                        Wunschtext.zeit(w),
                        w.gebiete(),
                        Wunschtext.form(w)))
            .toList());
  }

  /** What each delivery holds. */
  static List<Absatz> inhalt(List<Lieferwunsch> wuensche) {
    List<Absatz> result = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Lieferwunsch wunsch : wuensche) {
      Datenquelle datenquelle = wunsch.datenquelle();
      if (seen.add(datenquelle.id())) {
        result.add(new Absatz.Ueberschrift(datenquelle.titel()));
        result.add(
            new Absatz.Text(
                "Je Zeile: " + String.join("; ", Wunschtext.gliederung(datenquelle)) + "."));
        result.add(
            new Absatz.Text(
                "Darin die Zahlen: " + String.join("; ", Wunschtext.zahlen(datenquelle)) + "."));
      }
    }
    return result;
  }

  /** How the files should be filled. */
  static List<Absatz> hinweise(List<Lieferwunsch> wuensche) {
    List<Absatz> result = new ArrayList<>();
    result.add(new Absatz.Ueberschrift("Woran Sie beim Ausfüllen denken sollten"));
    List<String> points = new ArrayList<>();
    boolean summen = wuensche.stream().anyMatch(w -> w.datenquelle().einrichtung().isEmpty());
    if (wuensche.stream().noneMatch(w -> w.datenquelle().personenbezogen())) {
      points.add(
          summen
              ? "Wir brauchen nur fertige Summen je Gebiet. Bitte schicken Sie von Menschen keine"
                  + " Namen, Anschriften, Aktenzeichen oder Geburtstage."
              : "Wir brauchen eine Zeile je Einrichtung. Bitte schicken Sie keine Namen von Menschen,"
                  + " die dort arbeiten oder betreut werden.");
    }
    if (summen) {
      points.add(
          "Jedes Gebiet hat eine Zeile, auch wenn es dort keine Fälle gibt: Dann steht dort eine 0.");
    }
    points.add("Die Namen der Spalten lassen Sie bitte unverändert; ihre Reihenfolge ist egal.");
    if (wuensche.stream().anyMatch(Wunschteil::isVorlageSpaeter)) {
      points.add(
          "Eine Excel-Vorlage zum Ausfüllen liegt noch nicht bei: Darin stehen die Gebiete, und"
              + " welche das sind, wird gerade festgelegt. Wir schicken sie Ihnen dann. Bis dahin"
              + " hilft uns jede Tabelle nach den kleinsten Gebieten, nach denen Sie auszählen"
              + " können.");
    }
    List<List<String>> marks = Wunschtext.zeichen(wuensche);
    String leer =
        wuensche.stream().anyMatch(w -> w.datenquelle().isLeerErlaubt())
            ? "Leer bleiben darf eine Zelle nur, wo es oben bei ihrer Spalte steht. "
            : "Lassen Sie bitte keine Zelle leer. ";
    points.add(
        leer
            + (marks.isEmpty()
                ? "Ist ein Wert unbekannt, geheim oder nicht vorhanden, schreiben Sie uns dazu, was"
                    + " davon gilt."
                : "Wo keine Zahl stehen kann, steht eines dieser Zeichen:"));
    result.add(new Absatz.Punkte(points));
    if (!marks.isEmpty()) {
      result.add(new Absatz.Tabelle(List.of("Zeichen", "Bedeutung"), List.of(20, 80), marks));
    }
    return result;
  }

  /** Whether a workbook would go along if the town had said in which areas it plans. */
  private static boolean isVorlageSpaeter(Lieferwunsch wunsch) {
    Datenquelle datenquelle = wunsch.datenquelle();
    return wunsch.vorlage().isEmpty()
        && !datenquelle.bereitsVeroeffentlicht()
        && !datenquelle.personenbezogen()
        && datenquelle.raumbezuege().get(0).raumgliederung().equals(Ortsangaben.OFFEN);
  }

  /** Why the town may have the data. */
  static List<Absatz> zweck(List<Lieferwunsch> wuensche) {
    Set<String> lines = new LinkedHashSet<>();
    for (Lieferwunsch wunsch : wuensche) {
      Quellenherkunft h = wunsch.datenquelle().herkunft();
      lines.add(
          wunsch.datenquelle().titel()
              + ": "
              + h.zweck()
              + (h.rechtsgrundlage().isEmpty() ? "" : " (" + h.rechtsgrundlage() + ")"));
    }
    return List.of(
        new Absatz.Ueberschrift("Wozu wir die Zahlen brauchen"),
        new Absatz.Punkte(List.copyOf(lines)));
  }

  static List<String> anlagen(List<Lieferwunsch> wuensche) {
    return wuensche.stream().flatMap(w -> w.vorlage().stream()).distinct().toList();
  }

  /** The years that are asked for: "2025", "2024 und 2025". */
  static String jahre(List<Lieferwunsch> wuensche) {
    List<String> years =
        wuensche.stream()
            .map(Lieferwunsch::berichtsjahr)
            .distinct()
            .sorted()
            .map(String::valueOf)
            .toList();
    return years.size() == 1
        ? years.get(0)
        : String.join(", ", years.subList(0, years.size() - 1))
            + " und "
            + years.get(years.size() - 1);
  }

  static void requireSender(Lieferstelle an, List<Lieferwunsch> wuensche) {
    if (wuensche.isEmpty() || wuensche.stream().anyMatch(w -> !an.isSenderOf(w.datenquelle()))) {
      throw new IllegalArgumentException("a letter to " + an.name() + " is about what it sends");
    }
  }
}
