package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A count that moved more in a year than chance and the usual change explain. */
final class SprungRegel implements Tabellenregel {

  private static final Regelbeschreibung BESCHREIBUNG =
      warnung(
              "SPRUNG",
              "Sprung gegen das Vorjahr",
              "Eine Zahl weicht nicht weiter vom vorigen Berichtsjahr desselben Gebiets ab, als es"
                  + " bei ihrer Größe vorkommt. Gemessen wird in Standardabweichungen: der Zufall"
                  + " (Wurzel aus 2 mal Differenz der Quadratwurzeln) und die übliche Veränderung"
                  + " von Jahr zu Jahr, geschätzt aus der Spalte selbst, zwischen 2 und 10 Prozent."
                  + " Kleine Zahlen dürfen so verhältnismäßig stark schwanken, große nicht."
                  + " Verglichen werden nur aufeinanderfolgende Jahre. Springen in einer Zeile"
                  + " mehrere Spalten, ist das ein Befund; springt eine Spalte in den meisten"
                  + " Gebieten, auch.",
              "413 Personen mit Wohngeld im Jahr 2017, 165 im Jahr 2018.")
          .withToleranz("Standardabweichungen", 5)
          .withAngabe(Pruefauftrag.SPALTEN, "nur diese Spalten");

  private static final int MINDESTENS_GEMEINSAM = 5;
  private static final int MEISTE_NAMEN = 5;

  /** A step of a series from the year before to the value at this place. */
  private record Schritt(Reihe reihe, int stelle, double abstand) {

    Zeile vor() {
      return reihe.zeile(stelle - 1);
    }

    Zeile nach() {
      return reihe.zeile(stelle);
    }

    boolean isSprung(Pruefauftrag auftrag) {
      return Math.abs(abstand) > auftrag.toleranz();
    }

    String describe(Pruefkontext kontext) {
      return Zahlformat.format(reihe.zahl(nach()))
          + " im Jahr "
          + nach().berichtsjahr()
          + " in "
          + kontext.raumName(nach());
    }
  }

  /** Steps that are looked at together; no Merkmale where all are. */
  private record Spaltenjahr(String spalte, String ebene, int jahr, List<String> merkmale) {

    static Spaltenjahr of(Schritt schritt) {
      return new Spaltenjahr(
          schritt.reihe().spalte(),
          schritt.nach().raum().ebene(),
          schritt.nach().berichtsjahr(),
          schritt.reihe().schluessel().merkmale());
    }

    Spaltenjahr withoutMerkmale() {
      return new Spaltenjahr(spalte, ebene, jahr, List.of());
    }
  }

  @Override
  public Regelbeschreibung beschreibung() {
    return BESCHREIBUNG;
  }

  @Override
  public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
    List<Schritt> single = listSchritte(kontext, auftrag, auftrag.toleranz());
    if (single.size() >= MINDESTENS_GEMEINSAM) {
      single = listSchritte(kontext, auftrag, -1);
      single = takeGemeinsame(kontext, auftrag, single, Spaltenjahr::of);
      single = takeGemeinsame(kontext, auftrag, single, s -> Spaltenjahr.of(s).withoutMerkmale());
    }
    Map<Integer, List<Schritt>> byZeile = new LinkedHashMap<>();
    single.stream()
        .filter(s -> s.isSprung(auftrag))
        .forEach(s -> byZeile.computeIfAbsent(s.nach().nummer(), n -> new ArrayList<>()).add(s));
    byZeile.values().forEach(jumps -> reportZeile(kontext, auftrag, jumps));
  }

  /** The steps to a row of the delivery that are larger than this, in standard deviations. */
  private static List<Schritt> listSchritte(
      Pruefkontext kontext, Pruefauftrag auftrag, double mehrAls) {
    Map<String, Double> streuungen = new HashMap<>();
    List<Schritt> result = new ArrayList<>();
    for (Reihe reihe : Reihe.list(kontext, auftrag)) {
      double streuung =
          streuungen.computeIfAbsent(reihe.spalte(), s -> Streuung.estimate(kontext.listReihen(s)));
      for (int i = 1; i < reihe.size(); i++) {
        if (reihe.isSchritt(i)) {
          double abstand = Zufallsabstand.of(reihe.wert(i - 1), reihe.wert(i), streuung);
          if (Math.abs(abstand) > mehrAls && kontext.isEigene(reihe.zeile(i))) {
            result.add(new Schritt(reihe, i, abstand));
          }
        }
      }
    }
    return result;
  }

  /** Reports the groups that jump together; what is left is for the next look. */
  private static List<Schritt> takeGemeinsame(
      Pruefkontext kontext,
      Pruefauftrag auftrag,
      List<Schritt> schritte,
      Function<Schritt, Spaltenjahr> gruppe) {
    if (schritte.stream().filter(s -> s.isSprung(auftrag)).limit(MINDESTENS_GEMEINSAM).count()
        < MINDESTENS_GEMEINSAM) {
      return schritte;
    }
    Map<Spaltenjahr, List<Schritt>> groups = new LinkedHashMap<>();
    schritte.forEach(s -> groups.computeIfAbsent(gruppe.apply(s), k -> new ArrayList<>()).add(s));
    List<Schritt> rest = new ArrayList<>();
    groups.forEach(
        (spaltenjahr, all) -> {
          List<Schritt> jumps = all.stream().filter(s -> s.isSprung(auftrag)).toList();
          if (isGemeinsam(jumps, all, auftrag.toleranz())) {
            reportSpalte(kontext, auftrag, spaltenjahr, jumps, all.size());
          } else {
            rest.addAll(all);
          }
        });
    return rest;
  }

  /** Whether several series jump the same way and most of the others follow them. */
  private static boolean isGemeinsam(List<Schritt> jumps, List<Schritt> all, double toleranz) {
    long up = jumps.stream().filter(s -> s.abstand() > 0).count();
    long same = Math.max(up, jumps.size() - up);
    double[] sorted = all.stream().mapToDouble(Schritt::abstand).sorted().toArray();
    boolean follow = Math.abs(sorted[sorted.length / 2]) > toleranz / 2;
    return same >= MINDESTENS_GEMEINSAM && (2 * same > all.size() || follow);
  }

  private static Schritt largest(Collection<Schritt> jumps) {
    return jumps.stream().max(Comparator.comparingDouble(s -> Math.abs(s.abstand()))).orElseThrow();
  }

  private static void reportSpalte(
      Pruefkontext kontext,
      Pruefauftrag auftrag,
      Spaltenjahr spaltenjahr,
      List<Schritt> jumps,
      int all) {
    Schritt most = largest(jumps);
    auftrag.report(
        kontext.stelle().atSpalte(spaltenjahr.spalte()),
        "Werte nahe dem Vorjahr, etwa "
            + Zahlformat.format(most.reihe().zahl(most.vor()))
            + " in Zeile "
            + most.nach().nummer(),
        "im Jahr "
            + spaltenjahr.jahr()
            + (spaltenjahr.merkmale().isEmpty()
                ? ""
                : " (" + String.join(", ", spaltenjahr.merkmale()) + ")")
            + " springen "
            + jumps.size()
            + " von "
            + all
            + " Werten, am stärksten auf "
            + most.describe(kontext),
        "Springt die ganze Spalte, hat sich meist die Zählung geändert: bitte bei der Quelle"
            + " nachfragen und als Zeitreihenbruch festhalten.");
  }

  private static void reportZeile(Pruefkontext kontext, Pruefauftrag auftrag, List<Schritt> jumps) {
    Schritt most = largest(jumps);
    List<String> others =
        jumps.stream().filter(s -> s != most).map(s -> s.reihe().spalte()).distinct().toList();
    String more =
        others.isEmpty()
            ? ""
            : "; ebenso "
                + others.stream().limit(MEISTE_NAMEN).collect(Collectors.joining(", "))
                + (others.size() > MEISTE_NAMEN
                    ? " und " + (others.size() - MEISTE_NAMEN) + " weitere"
                    : "");
    auftrag.report(
        kontext.stelle(most.nach()).atSpalte(most.reihe().spalte()),
        "ein Wert nahe dem Vorjahr: "
            + Zahlformat.format(most.reihe().zahl(most.vor()))
            + " im Jahr "
            + most.vor().berichtsjahr(),
        most.describe(kontext)
            + ": "
            + Zahlformat.format(Math.abs(most.abstand()))
            + " Standardabweichungen, erlaubt "
            + Zahlformat.format(auftrag.toleranz())
            + more,
        "Bitte bei der Quelle nachfragen, ob der Wert stimmt oder sich die Zählung geändert hat.");
  }
}
