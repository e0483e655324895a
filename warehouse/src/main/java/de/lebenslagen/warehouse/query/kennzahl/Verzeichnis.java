package de.lebenslagen.warehouse.query.kennzahl;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.kennzahl.Lieferumfang.Zelle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the Datenstand declares: Gegenstaende, Merkmale, Ebenen, Aufgliederungen. Each is read at
 * first use and kept: a Datenstand never changes.
 */
final class Verzeichnis {

  private final Datenbank datenbank;
  private final Supplier<Map<String, Additiv>> gegenstaende = once(this::readGegenstaende);
  private final Supplier<List<Aufgliederung>> aufgliederungen = once(this::readAufgliederungen);
  private final Supplier<Map<String, Set<String>>> auspraegungen = once(this::readAuspraegungen);
  private final Supplier<Set<String>> ebenen = once(this::readEbenen);
  private final Supplier<Set<String>> zuordnungen = once(this::readZuordnungen);
  private final Supplier<Set<String>> gebietsstaende = once(this::readGebietsstaende);
  private final Supplier<Map<String, List<String>>> umrechnungen = once(this::readUmrechnungen);
  private final Supplier<Map<String, String>> kleinste = once(this::readKleinste);
  private final Supplier<List<RaumId>> raeume =
      once(() -> readWerte("raum_id").stream().map(RaumId::parse).toList());
  private final Supplier<List<String>> zeitbezuege = once(() -> readWerte("zeitbezug"));
  private final Supplier<Lieferumfang> umfang = once(() -> Lieferumfang.read(this));

  Verzeichnis(Datenbank datenbank) {
    this.datenbank = datenbank;
  }

  /** Over what a Gegenstand may be summed. */
  record Additiv(boolean raum, boolean merkmale) {}

  private static <T> Supplier<T> once(Supplier<T> read) {
    return new Supplier<>() {
      private @Nullable T value;

      @Override
      public synchronized T get() {
        T known = value;
        if (known == null) {
          known = read.get();
          value = known;
        }
        return known;
      }
    };
  }

  List<Ergebniszeile> list(String sql) {
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      return ergebnis.list();
    }
  }

  static String text(Ergebniszeile zeile, int index) {
    return Objects.toString(zeile.wert(index), "");
  }

  /** Ends with an Abbruch that suggests names where the selection names something unknown. */
  void check(Kennzahlauswahl auswahl) {
    require("Den Gegenstand", auswahl.gegenstand(), gegenstaende.get().keySet());
    auswahl
        .datenquelle()
        .ifPresent(
            d -> {
              Set<String> bekannt = names(Aufgliederung::datenquelle);
              bekannt.addAll(names(Aufgliederung::reihe));
              require("Die Datenquelle", d, bekannt);
            });
    auswahl
        .gebietsstand()
        .ifPresent(
            g ->
                require(
                    "Den Gebietsstand",
                    g.toString(),
                    gebietsstaende.get().stream()
                        .map(s -> s.split(":", -1)[1])
                        .collect(Collectors.toCollection(TreeSet::new))));
    require("Die Ebene", auswahl.ebene(), ebenen.get());
    auswahl
        .ziel()
        .raumgliederung()
        .ifPresent(
            r ->
                require(
                    "Das Gebietssystem",
                    r,
                    gebietsstaende.get().stream()
                        .map(s -> s.split(":", -1)[0])
                        .collect(Collectors.toCollection(TreeSet::new))));
    auswahl.merkmale().keySet().forEach(m -> require("Das Merkmal", m, listMerkmale()));
    auswahl.merkmale().forEach(this::checkAuspraegungen);
  }

  private Set<String> names(Function<Aufgliederung, String> name) {
    return aufgliederungen.get().stream().map(name).collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> listMerkmale() {
    Set<String> result = new TreeSet<>(auspraegungen.get().keySet());
    aufgliederungen.get().forEach(a -> result.addAll(a.merkmale()));
    return result;
  }

  /** Age bands are composed, so any band is a right question. */
  private void checkAuspraegungen(String merkmal, Set<String> gefragt) {
    if (merkmal.equals(Altersbaender.MERKMAL)) {
      Altersbaender.checkAuswahl(gefragt);
      return;
    }
    Set<String> known = auspraegungen.get().getOrDefault(merkmal, Set.of());
    if (!known.isEmpty()) {
      gefragt.forEach(a -> require("Beim Merkmal " + merkmal + " die Ausprägung", a, known));
    }
  }

  private static void require(String was, String name, Collection<String> bekannt) {
    if (bekannt.contains(name)) {
      return;
    }
    throw new Abbruch(
        Kategorie.EINGABE,
        was + " \"" + name + "\" gibt es in diesem Datenstand nicht.",
        Vorschlaege.satz(name, bekannt));
  }

  Additiv additiv(String gegenstand) {
    return Objects.requireNonNull(gegenstaende.get().get(gegenstand));
  }

  List<Aufgliederung> listAlle() {
    return aufgliederungen.get();
  }

  List<Aufgliederung> listAufgliederungen(Kennzahlauswahl auswahl) {
    return aufgliederungen.get().stream()
        .filter(a -> a.gegenstand().equals(auswahl.gegenstand()))
        .filter(a -> auswahl.ziel().isIn(a.raumgliederung()))
        .filter(
            a ->
                auswahl
                    .datenquelle()
                    .map(d -> d.equals(a.datenquelle()) || d.equals(a.reihe()))
                    .orElse(true))
        .toList();
  }

  /** What was delivered in an Aufgliederung. */
  List<Zelle> listUmfang(Aufgliederung aufgliederung) {
    return umfang.get().list(aufgliederung);
  }

  /** Whether areas of the Aufgliederung's level lie in areas of another one. */
  boolean hasZuordnung(Aufgliederung aufgliederung, String ebene) {
    return zuordnungen
        .get()
        .contains(
            zuordnung(
                aufgliederung.raumgliederung(),
                aufgliederung.gebietsstand().toString(),
                aufgliederung.ebene(),
                ebene));
  }

  /** Whether there are areas of that Ebene in a Gebietsstand. */
  boolean hasEbene(String raumgliederung, LocalDate gebietsstand, String ebene) {
    return gebietsstaende.get().contains(raumgliederung + ":" + gebietsstand + ":" + ebene);
  }

  /**
   * The Ebene of another Gebietsstand over which the counts of an Aufgliederung get to the wanted
   * Ebene: that Ebene itself, else the smallest one that lies in it.
   */
  Optional<String> findUmrechnungsebene(
      Aufgliederung aufgliederung, LocalDate gebietsstand, String ebene) {
    String gliederung = aufgliederung.raumgliederung();
    List<String> ebenenDort =
        umrechnungen
            .get()
            .getOrDefault(
                zuordnung(
                    gliederung,
                    aufgliederung.gebietsstand().toString(),
                    aufgliederung.ebene(),
                    gebietsstand.toString()),
                List.of());
    return ebenenDort.contains(ebene)
        ? Optional.of(ebene)
        : ebenenDort.stream()
            .filter(
                e ->
                    zuordnungen
                        .get()
                        .contains(zuordnung(gliederung, gebietsstand.toString(), e, ebene)))
            .findFirst();
  }

  /** The smallest Ebene of another Gebietsstand, where it leads to the wanted one. */
  Optional<String> findPunktebene(
      Aufgliederung aufgliederung, LocalDate gebietsstand, String ebene) {
    String stand = aufgliederung.raumgliederung() + ":" + gebietsstand + ":";
    return Optional.ofNullable(kleinste.get().get(stand))
        .filter(
            k ->
                k.equals(ebene)
                    || zuordnungen
                        .get()
                        .contains(
                            zuordnung(
                                aufgliederung.raumgliederung(),
                                gebietsstand.toString(),
                                k,
                                ebene)));
  }

  private static String zuordnung(String gliederung, String stand, String von, String nach) {
    return String.join(":", gliederung, stand, von, nach);
  }

  /** The area that DuckDB stores under this number. */
  RaumId getRaum(int code) {
    return raeume.get().get(code);
  }

  /** The key of the Zeitbezug that DuckDB stores under this number. */
  String getZeitbezug(int code) {
    return zeitbezuege.get().get(code);
  }

  /** The values of an ENUM type, in their order. */
  private List<String> readWerte(String typ) {
    return list("SELECT unnest(enum_range(NULL::" + typ + "))::VARCHAR").stream()
        .map(z -> text(z, 0))
        .toList();
  }

  private Map<String, Additiv> readGegenstaende() {
    Map<String, Additiv> result = new LinkedHashMap<>();
    list("SELECT gegenstand, additiv_raum, additiv_merkmale FROM dim_gegenstand ORDER BY ALL")
        .forEach(
            z ->
                result.put(
                    text(z, 0),
                    new Additiv(Boolean.TRUE.equals(z.wert(1)), Boolean.TRUE.equals(z.wert(2)))));
    return result;
  }

  private List<Aufgliederung> readAufgliederungen() {
    return list(
            "SELECT datenquelle::VARCHAR, coalesce(d.reihe::VARCHAR, datenquelle::VARCHAR),"
                + " aufgliederung, gegenstand, tabelle, merkmale, raumgliederung, gebietsstand,"
                + " ebene, vollstaendig, fehlend_ist_null, vorrang FROM dim_aufgliederung"
                + " LEFT JOIN dim_datenquelle d USING (datenquelle) ORDER BY ALL")
        .stream()
        .map(Verzeichnis::aufgliederung)
        .toList();
  }

  private static Aufgliederung aufgliederung(Ergebniszeile zeile) {
    return new Aufgliederung(
        text(zeile, 0),
        text(zeile, 1),
        text(zeile, 2),
        text(zeile, 3),
        text(zeile, 4),
        Arrays.stream(text(zeile, 5).split(",", -1))
            .map(String::strip)
            .filter(m -> !m.isEmpty())
            .collect(Collectors.toUnmodifiableSet()),
        text(zeile, 6),
        LocalDate.parse(text(zeile, 7)),
        text(zeile, 8),
        Boolean.TRUE.equals(zeile.wert(9)),
        Boolean.TRUE.equals(zeile.wert(10)) || text(zeile, 4).equals("fct_einrichtung"),
        Long.parseLong(text(zeile, 11)));
  }

  private Map<String, Set<String>> readAuspraegungen() {
    Map<String, Set<String>> result = new HashMap<>();
    list("SELECT merkmal::VARCHAR, auspraegung::VARCHAR FROM dim_auspraegung")
        .forEach(z -> result.computeIfAbsent(text(z, 0), m -> new TreeSet<>()).add(text(z, 1)));
    return result;
  }

  private Set<String> readEbenen() {
    return list("SELECT ebene::VARCHAR FROM dim_ebene UNION SELECT ebene::VARCHAR FROM dim_raum")
        .stream()
        .map(z -> text(z, 0))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Area system and Gebietsstand → its smallest Ebene, where facilities were found in it. */
  private Map<String, String> readKleinste() {
    Map<String, String> result = new HashMap<>();
    list("""
        SELECT DISTINCT r.raumgliederung, r.gebietsstand, r.ebene
        FROM raum_einrichtung e JOIN dim_raum r USING (raum_id)
        """)
        .forEach(z -> result.put(text(z, 0) + ":" + text(z, 1) + ":", text(z, 2)));
    return result;
  }

  private Set<String> readGebietsstaende() {
    return list("SELECT DISTINCT raumgliederung, gebietsstand, ebene FROM dim_raum").stream()
        .map(z -> text(z, 0) + ":" + text(z, 1) + ":" + text(z, 2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Area system, Gebietsstand, Ebene, other Gebietsstand → Ebenen there, from small to large. */
  private Map<String, List<String>> readUmrechnungen() {
    Map<String, List<String>> result = new HashMap<>();
    list("""
        SELECT v.raumgliederung, v.gebietsstand, v.ebene, n.gebietsstand, n.ebene::VARCHAR,
               coalesce(min(e.rang), 0) AS rang
        FROM raum_umrechnung u
        JOIN dim_raum v ON v.raum_id = u.von_raum_id
        JOIN dim_raum n ON n.raum_id = u.nach_raum_id
        LEFT JOIN dim_ebene e ON e.raumgliederung = n.raumgliederung
          AND e.gebietsstand = n.gebietsstand AND e.ebene = n.ebene
        WHERE NOT n.nicht_zuordenbar
        GROUP BY ALL ORDER BY rang, 5
        """)
        .forEach(
            z ->
                result
                    .computeIfAbsent(
                        zuordnung(text(z, 0), text(z, 1), text(z, 2), text(z, 3)),
                        k -> new ArrayList<>())
                    .add(text(z, 4)));
    return result;
  }

  private Set<String> readZuordnungen() {
    return list(
            """
            SELECT DISTINCT v.raumgliederung, v.gebietsstand, v.ebene, n.ebene
            FROM raum_zuordnung z
            JOIN dim_raum v ON v.raum_id = z.von_raum_id
            JOIN dim_raum n ON n.raum_id = z.nach_raum_id
            """)
        .stream()
        .map(z -> zuordnung(text(z, 0), text(z, 1), text(z, 2), text(z, 3)))
        .collect(Collectors.toSet());
  }
}
