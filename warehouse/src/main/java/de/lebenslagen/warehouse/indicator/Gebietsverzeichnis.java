package de.lebenslagen.warehouse.indicator;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The Ebenen and areas of a Datenstand, each area in its latest Gebietsstand. A town may have
 * several area systems beside each other (Stadtteile and school districts); levels and areas of one
 * name are then those of the system in which the town plans.
 */
public final class Gebietsverzeichnis {

  private final List<Gebietssystem> systeme;
  private final List<Gebietssystem> planende;
  private final Map<RaumId, Set<RaumId>> liegtIn;

  private Gebietsverzeichnis(List<Gebietssystem> systeme, Map<RaumId, Set<RaumId>> liegtIn) {
    this.planende = Gebietssystem.listPlanende(systeme);
    this.systeme =
        systeme.stream().sorted(Comparator.comparing(s -> !planende.contains(s))).toList();
    this.liegtIn = liegtIn;
  }

  /** Those of a query file. */
  public static Gebietsverzeichnis read(Datenbank datenbank) {
    return new Gebietsverzeichnis(Gebietssystem.readAll(datenbank), readLage(datenbank));
  }

  /** Area → all areas in which it lies as a whole. */
  private static Map<RaumId, Set<RaumId>> readLage(Datenbank datenbank) {
    Map<RaumId, Set<RaumId>> result = new HashMap<>();
    String sql =
        "SELECT von_raum_id::VARCHAR, nach_raum_id::VARCHAR FROM raum_zuordnung WHERE anteil >= 1";
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      for (Ergebniszeile z : ergebnis.list()) {
        result
            .computeIfAbsent(RaumId.parse(String.valueOf(z.wert(0))), r -> new HashSet<>())
            .add(RaumId.parse(String.valueOf(z.wert(1))));
      }
    }
    return result;
  }

  /**
   * The level at which the town plans, else its smallest one.
   *
   * @throws Abbruch EINGABE where there are no areas, or where several area systems could be meant
   */
  public Zielebene sozialraumEbene() {
    if (planende.isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Dieser Datenstand hat keine Gebiete.",
          "Bitte ein Gebietssystem in gebiete/ anlegen und die Lieferungen neu aufnehmen.");
    }
    if (planende.size() > 1) {
      List<String> levels =
          planende.stream().map(s -> s.id() + Gebietssystem.TRENNER + s.planungsebene()).toList();
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Mehrere Gebietssysteme haben Sozialräume: " + String.join(", ", levels) + ".",
          "Welche gemeint sind, wird nicht geraten: bitte mit \"--ebene "
              + levels.get(0)
              + "\" sagen, oder in gebiete/ nur einer Ebene die Rolle sozialraum geben.");
    }
    return planende.get(0).ziel(planende.get(0).planungsebene());
  }

  /** The whole town, where the area system in which it plans has such a level, or another has. */
  public Optional<Gebiet> findStadt() {
    return systeme.stream().flatMap(s -> s.findStadt().stream()).findFirst();
  }

  /**
   * The whole town beside areas of a level: that of the same area system, because only its numbers
   * are sums of theirs, else of another; none beside the town itself.
   */
  public Optional<Gebiet> findStadt(Zielebene ebene) {
    return systeme.stream()
        .filter(s -> ebene.raumgliederung().equals(Optional.of(s.id())))
        .flatMap(s -> s.findStadt().stream())
        .findFirst()
        .or(this::findStadt)
        .filter(s -> !s.ebene().equals(ebene.ebene()));
  }

  /** The level of an area or a group, on the Gebietsstand to which its values are brought. */
  public Zielebene getEbene(Gebiet gebiet) {
    RaumId raum = gebiet.raeume().get(0);
    return systeme.stream()
        .filter(s -> s.id().equals(raum.raumgliederung()))
        .findFirst()
        .map(s -> s.ziel(raum.ebene()))
        .orElseGet(() -> Zielebene.of(raum.raumgliederung(), raum.ebene()));
  }

  /** Areas to compare with, outside the town: Kreis, Land, Bund. */
  public List<Gebiet> listVergleichsgebiete() {
    return entries().filter(Gebietssystem.Eintrag::isVergleich).map(e -> e.gebiet()).toList();
  }

  /** Whether an area is one to compare with, outside the town. */
  public boolean isVergleichsgebiet(Gebiet gebiet) {
    return listVergleichsgebiete().stream()
        .anyMatch(v -> gebiet.raeume().contains(v.raeume().get(0)));
  }

  /** All areas, larger ones first. */
  public List<Gebiet> list() {
    return entries()
        .sorted(Comparator.comparingInt(Gebietssystem.Eintrag::rang).reversed())
        .map(Gebietssystem.Eintrag::gebiet)
        .toList();
  }

  /**
   * The names of the Ebenen, larger ones first; those that are no longer a name of one only come
   * with their area system.
   */
  public List<String> listEbenen() {
    return list().stream().map(g -> name(getEbene(g))).distinct().toList();
  }

  /** As one types it: the name alone, or with its area system where another has it, too. */
  public String name(Zielebene ebene) {
    boolean plain = getEbene(ebene.ebene()).isSame(ebene);
    return plain
        ? ebene.ebene()
        : ebene.raumgliederung().orElse("") + Gebietssystem.TRENNER + ebene.ebene();
  }

  /** Whether every area of the first lies as a whole in the second, by the declared Zuordnung. */
  public boolean isTeil(Gebiet teil, Gebiet ganzes) {
    return teil.raeume().stream()
        .allMatch(
            raum ->
                liegtIn.getOrDefault(raum, Set.of()).stream().anyMatch(ganzes.raeume()::contains));
  }

  /**
   * The Ebene of that name, or an Abbruch with those that there are. Where several area systems
   * have one of that name, that of the system in which the town plans; {@code system:ebene} names
   * the others.
   */
  public Zielebene getEbene(String name) {
    Optional<Zielebene> plain =
        systeme.stream().flatMap(s -> s.findEbene(name).stream()).findFirst();
    return plain
        .or(
            () ->
                systeme.stream()
                    .filter(s -> name.startsWith(s.id() + Gebietssystem.TRENNER))
                    .flatMap(s -> s.findEbene(name.substring(s.id().length() + 1)).stream())
                    .findFirst())
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Die Ebene \"" + name + "\" gibt es nicht.",
                    Vorschlaege.satz(name, listEbenen())));
  }

  /** The area of that name or key; several joined by {@code +} are a group. */
  public Gebiet get(String text) {
    String[] parts = text.split("\\+", -1);
    if (parts.length == 1) {
      return getEintrag(text).gebiet();
    }
    List<Gebietssystem.Eintrag> members = new ArrayList<>();
    for (String part : parts) {
      members.add(getEintrag(part.strip()));
    }
    checkGruppe(members);
    return new Gebiet(
        String.join(" + ", members.stream().map(Gebietssystem.Eintrag::name).distinct().toList()),
        members.stream().map(Gebietssystem.Eintrag::id).toList());
  }

  private void checkGruppe(List<Gebietssystem.Eintrag> members) {
    List<String> levels = members.stream().map(m -> name(getEbene(m.gebiet()))).distinct().toList();
    if (levels.size() > 1) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Eine Gruppe besteht aus Gebieten einer Ebene, gefunden: "
              + String.join(", ", levels)
              + ".",
          "Bitte nur Gebiete derselben Ebene mit + verbinden.");
    }
  }

  private Gebietssystem.Eintrag getEintrag(String text) {
    String wanted = text.toLowerCase(Locale.GERMANY);
    return systeme.stream()
        .flatMap(
            s ->
                s.eintraege().stream()
                    .filter(
                        e ->
                            e.id().schluesselVoll().equals(text)
                                || e.name().toLowerCase(Locale.GERMANY).equals(wanted))
                    .min(Comparator.comparingInt(Gebietssystem.Eintrag::rang))
                    .stream())
        .findFirst()
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Das Gebiet \""
                        + text
                        + "\" gibt es nicht. "
                        + Vorschlaege.satz(
                            text, entries().map(Gebietssystem.Eintrag::name).toList()),
                    "Bitte den Namen eines Gebiets schreiben; mehrere mit + sind eine Gruppe."));
  }

  private Stream<Gebietssystem.Eintrag> entries() {
    return systeme.stream().flatMap(s -> s.eintraege().stream());
  }
}
