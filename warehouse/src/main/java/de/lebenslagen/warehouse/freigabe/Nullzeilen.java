package de.lebenslagen.warehouse.freigabe;

import static de.lebenslagen.warehouse.freigabe.Gebietsnetz.text;

import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows that some sources leave out because they would say zero. */
final class Nullzeilen {

  private record Gruppe(String datenquelle, String aufgliederung, String zeitbezug) {}

  private final Map<String, List<String>> raeume = new TreeMap<>();

  Nullzeilen(Datenbank datenbank) {
    for (Ergebniszeile row :
        Gebietsnetz.list(
            datenbank,
            "SELECT a.datenquelle::VARCHAR, a.aufgliederung::VARCHAR, r.raum_id::VARCHAR"
                + " FROM dim_aufgliederung a JOIN dim_raum r USING (raumgliederung, gebietsstand,"
                + " ebene) WHERE a.fehlend_ist_null AND NOT r.nicht_zuordenbar ORDER BY ALL")) {
      raeume
          .computeIfAbsent(text(row, 0) + "/" + text(row, 1), k -> new ArrayList<>())
          .add(text(row, 2));
    }
  }

  /** What is missing among these rows, by source, time and category. */
  List<Quellzeile> list(List<Quellzeile> zeilen) {
    Map<Gruppe, List<Quellzeile>> groups = new LinkedHashMap<>();
    for (Quellzeile zeile : zeilen) {
      if (raeume.containsKey(zeile.datenquelle() + "/" + zeile.aufgliederung())) {
        groups
            .computeIfAbsent(
                new Gruppe(zeile.datenquelle(), zeile.aufgliederung(), zeile.ort().zeitbezug()),
                g -> new ArrayList<>())
            .add(zeile);
      }
    }
    List<Quellzeile> zeros = new ArrayList<>();
    groups.forEach((group, rows) -> addMissing(zeros, group, rows));
    return zeros;
  }

  private void addMissing(List<Quellzeile> zeros, Gruppe group, List<Quellzeile> rows) {
    Set<Zellort> present = new LinkedHashSet<>();
    Set<SortedMap<String, String>> categories = new LinkedHashSet<>();
    Set<String> places =
        new TreeSet<>(
            raeume.getOrDefault(group.datenquelle() + "/" + group.aufgliederung(), List.of()));
    for (Quellzeile row : rows) {
      present.add(row.ort());
      categories.add(row.ort().merkmale());
    }
    Quellzeile like = rows.get(0);
    for (String place : places) {
      for (SortedMap<String, String> category : categories) {
        Zellort ort = new Zellort(like.ort().gegenstand(), place, group.zeitbezug(), category);
        if (!present.contains(ort)) {
          zeros.add(zero(like, ort));
        }
      }
    }
  }

  private static Quellzeile zero(Quellzeile like, Zellort ort) {
    return new Quellzeile(
        like.tabelle(),
        like.datenquelle(),
        like.aufgliederung(),
        ort,
        like.berichtsjahr(),
        OptionalLong.of(0),
        Statuscode.ECHTE_NULL,
        "",
        like.wertart(),
        like.rundung(),
        like.bekannt(),
        like.vollstaendig(),
        like.vorrang(),
        Optional.empty());
  }
}
