package de.lebenslagen.warehouse.indicator;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.EbenenRolle;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The Ebenen and areas of a Datenstand, each area in its latest Gebietsstand. */
public final class Gebietsverzeichnis {

  private final List<Eintrag> eintraege;
  private final SortedSet<LocalDate> staende = new TreeSet<>();
  private final Set<String> eigeneEbenen;
  private final Map<RaumId, Set<RaumId>> liegtIn;

  private record Eintrag(RaumId id, String name, EbenenRolle rolle, int rang) {}

  private Gebietsverzeichnis(List<Eintrag> alle, Map<RaumId, Set<RaumId>> liegtIn) {
    this.liegtIn = liegtIn;
    EbenenRolle planned =
        alle.stream().anyMatch(e -> e.rolle() == EbenenRolle.SOZIALRAUM)
            ? EbenenRolle.SOZIALRAUM
            : EbenenRolle.KLEINSTE;
    alle.stream()
        .filter(e -> e.rolle() == planned)
        .forEach(e -> staende.add(e.id().gebietsstand()));
    Set<String> planning =
        alle.stream()
            .filter(e -> e.rolle() == planned)
            .map(e -> e.id().raumgliederung())
            .collect(Collectors.toSet());
    this.eigeneEbenen =
        alle.stream()
            .filter(e -> planning.contains(e.id().raumgliederung()))
            .map(e -> e.id().ebene())
            .collect(Collectors.toSet());
    List<Eintrag> latest = new ArrayList<>();
    for (Eintrag e : alle) {
      boolean old =
          alle.stream()
              .anyMatch(
                  o ->
                      o.id().raumgliederung().equals(e.id().raumgliederung())
                          && o.id().gebietsstand().isAfter(e.id().gebietsstand()));
      if (!old) {
        latest.add(e);
      }
    }
    this.eintraege = latest;
  }

  /** Those of a query file. */
  public static Gebietsverzeichnis read(Datenbank datenbank) {
    String sql =
        """
        SELECT r.raum_id::VARCHAR, r.name, e.rolle::VARCHAR, e.rang::INTEGER
        FROM dim_raum r JOIN dim_ebene e
          ON e.raumgliederung = r.raumgliederung AND e.gebietsstand = r.gebietsstand
             AND e.ebene = r.ebene
        WHERE NOT r.nicht_zuordenbar ORDER BY ALL
        """;
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      return new Gebietsverzeichnis(
          ergebnis.list().stream().map(Gebietsverzeichnis::of).toList(), readLage(datenbank));
    }
  }

  /** Area → all areas in which it lies as a whole. */
  private static Map<RaumId, Set<RaumId>> readLage(Datenbank datenbank) {
    Map<RaumId, Set<RaumId>> result = new HashMap<>();
    String sql =
        "SELECT von_raum_id::VARCHAR, nach_raum_id::VARCHAR FROM raum_zuordnung WHERE anteil >= 1";
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      ergebnis
          .list()
          .forEach(
              z ->
                  result
                      .computeIfAbsent(
                          RaumId.parse(String.valueOf(z.wert(0))), r -> new HashSet<>())
                      .add(RaumId.parse(String.valueOf(z.wert(1)))));
    }
    return result;
  }

  private static Eintrag of(Ergebniszeile z) {
    return new Eintrag(
        RaumId.parse(String.valueOf(z.wert(0))),
        String.valueOf(z.wert(1)),
        EbenenRolle.valueOf(String.valueOf(z.wert(2))),
        Integer.parseInt(String.valueOf(z.wert(3))));
  }

  /** The level at which the town plans, else its smallest one. */
  public String sozialraumEbene() {
    return findEbene(EbenenRolle.SOZIALRAUM)
        .or(() -> findEbene(EbenenRolle.KLEINSTE))
        .or(() -> findEbene(EbenenRolle.STADT))
        .orElseThrow(Gebietsverzeichnis::ohneGebiete);
  }

  private static Abbruch ohneGebiete() {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Dieser Datenstand hat keine Gebiete.",
        "Bitte ein Gebietssystem in gebiete/ anlegen und die Lieferungen neu aufnehmen.");
  }

  /** The whole town, where the area system has such a level. */
  public Optional<Gebiet> findStadt() {
    return eintraege.stream()
        .filter(e -> e.rolle() == EbenenRolle.STADT)
        .findFirst()
        .map(e -> Gebiet.of(e.id(), e.name()));
  }

  private Optional<String> findEbene(EbenenRolle rolle) {
    return eintraege.stream()
        .filter(e -> e.rolle() == rolle)
        .min(Comparator.comparingInt(Eintrag::rang))
        .map(e -> e.id().ebene());
  }

  /** Areas to compare with, outside the town: Kreis, Land, Bund. */
  public List<Gebiet> listVergleichsgebiete() {
    return eintraege.stream()
        .filter(e -> e.rolle() == EbenenRolle.VERGLEICH)
        .map(e -> Gebiet.of(e.id(), e.name()))
        .toList();
  }

  /** All areas, larger ones first. */
  public List<Gebiet> list() {
    return eintraege.stream()
        .sorted(Comparator.comparingInt(Eintrag::rang).reversed())
        .map(e -> Gebiet.of(e.id(), e.name()))
        .toList();
  }

  /** The names of the Ebenen, larger ones first. */
  public List<String> listEbenen() {
    return list().stream().map(Gebiet::ebene).distinct().toList();
  }

  /** The last Gebietsstand, where the town has had several: all values are brought to it. */
  public Optional<LocalDate> findZielstand() {
    return staende.size() > 1 ? Optional.of(staende.last()) : Optional.empty();
  }

  /**
   * The Gebietsstand to which values of an Ebene are brought: {@link #findZielstand} for those of
   * the town; none for Kreis, Land and Bund, which do not change with it.
   */
  public Optional<LocalDate> findZielstand(String ebene) {
    return eigeneEbenen.contains(ebene) ? findZielstand() : Optional.empty();
  }

  /** Whether every area of the first lies as a whole in the second, by the declared Zuordnung. */
  public boolean isTeil(Gebiet teil, Gebiet ganzes) {
    return teil.raeume().stream()
        .allMatch(
            raum ->
                liegtIn.getOrDefault(raum, Set.of()).stream().anyMatch(ganzes.raeume()::contains));
  }

  /** The Ebene of that name, or an Abbruch with those that there are. */
  public String getEbene(String name) {
    List<String> known = eintraege.stream().map(e -> e.id().ebene()).distinct().toList();
    if (!known.contains(name)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Ebene \"" + name + "\" gibt es nicht.",
          Vorschlaege.satz(name, known));
    }
    return name;
  }

  /** The area of that name or key; several joined by {@code +} are a group. */
  public Gebiet get(String text) {
    String[] parts = text.split("\\+", -1);
    if (parts.length == 1) {
      Eintrag e = getEintrag(text);
      return Gebiet.of(e.id(), e.name());
    }
    List<Eintrag> members = new ArrayList<>();
    for (String part : parts) {
      members.add(getEintrag(part.strip()));
    }
    checkGruppe(members);
    return new Gebiet(
        String.join(" + ", members.stream().map(Eintrag::name).distinct().toList()),
        members.stream().map(Eintrag::id).toList());
  }

  private static void checkGruppe(List<Eintrag> members) {
    List<String> levels = members.stream().map(m -> m.id().ebene()).distinct().toList();
    if (levels.size() > 1) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Eine Gruppe besteht aus Gebieten einer Ebene, gefunden: "
              + String.join(", ", levels)
              + ".",
          "Bitte nur Gebiete derselben Ebene mit + verbinden.");
    }
  }

  private Eintrag getEintrag(String text) {
    String wanted = text.toLowerCase(Locale.GERMANY);
    return eintraege.stream()
        .filter(
            e ->
                e.id().schluesselVoll().equals(text)
                    || e.name().toLowerCase(Locale.GERMANY).equals(wanted))
        .min(Comparator.comparingInt(Eintrag::rang))
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Das Gebiet \""
                        + text
                        + "\" gibt es nicht. "
                        + Vorschlaege.satz(text, eintraege.stream().map(Eintrag::name).toList()),
                    "Bitte den Namen eines Gebiets schreiben; mehrere mit + sind eine Gruppe."));
  }
}
