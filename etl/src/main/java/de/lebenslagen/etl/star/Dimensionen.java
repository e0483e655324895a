package de.lebenslagen.etl.star;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Additivitaet;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Gegenstand;
import de.lebenslagen.warehouse.model.Datenquelle.Merkmal;
import de.lebenslagen.warehouse.model.Datenquelle.Raumbezug;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.schema.Sternschema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the dimensions that follow from declarations and deliveries, in the column order of
 * {@link Sternschema}. They describe the whole Entwurf, not only what one load brings.
 */
public final class Dimensionen {

  private Dimensionen() {}

  /** Those that follow from the declarations alone, by table name. */
  public static Map<String, List<@Nullable Object[]>> createDeklarierte(
      List<Datenquelle> deklariert, List<Merkmal> mitgeliefert) {
    List<Datenquelle> datenquellen =
        deklariert.stream().sorted(Comparator.comparing(Datenquelle::id)).toList();
    Map<String, List<@Nullable Object[]>> result = new LinkedHashMap<>();
    result.put("dim_datenquelle", datenquellen.stream().map(Dimensionen::datenquelle).toList());
    result.put("dim_gegenstand", gegenstaende(datenquellen));
    result.put("dim_aufgliederung", aufgliederungen(datenquellen));
    result.put("dim_auspraegung", auspraegungen(Auspraegungen.of(mitgeliefert, datenquellen)));
    return result;
  }

  /** Those that follow from what was delivered, by table name. */
  public static Map<String, List<@Nullable Object[]>> createGelieferte(
      Collection<Lieferangabe> lieferungen, Collection<Zeitbezug> zeitbezuege) {
    Map<String, List<@Nullable Object[]>> result = new LinkedHashMap<>();
    result.put(
        "dim_zeitbezug", zeitbezuege.stream().distinct().map(Dimensionen::zeitbezug).toList());
    result.put(
        "dim_lieferung", lieferungen.stream().distinct().map(Dimensionen::lieferung).toList());
    return result;
  }

  private static @Nullable Object[] datenquelle(Datenquelle d) {
    return new @Nullable Object[] {
      d.id(),
      d.titel(),
      d.herkunft().lieferstelle(),
      d.herkunft().fachbereich(),
      d.herkunft().zweck(),
      d.herkunft().rechtsgrundlage(),
      d.herkunft().lizenz(),
      d.herkunft().quellenangabe(),
      d.rhythmus().takt().name(),
      d.rhythmus().faellig().orElse(null),
      d.personenbezogen(),
      d.bereitsVeroeffentlicht(),
      d.sha256(),
      d.reihe().orElse(null)
    };
  }

  private static List<@Nullable Object[]> gegenstaende(List<Datenquelle> datenquellen) {
    Map<String, Gegenstand> byId = new TreeMap<>();
    for (Datenquelle datenquelle : datenquellen) {
      for (Faktabbildung abbildung : datenquelle.abbildungen()) {
        Gegenstand gegenstand = abbildung.gegenstand();
        Gegenstand other = byId.putIfAbsent(gegenstand.id(), gegenstand);
        if (other != null && !other.equals(gegenstand)) {
          throw contradiction(datenquelle, gegenstand, other);
        }
      }
    }
    return byId.values().stream().map(Dimensionen::gegenstand).toList();
  }

  private static Abbruch contradiction(Datenquelle datenquelle, Gegenstand one, Gegenstand other) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Der Gegenstand "
            + one.id()
            + " ist in Datenquelle "
            + datenquelle.id()
            + " anders beschrieben als in einer anderen: "
            + describe(one)
            + " gegen "
            + describe(other)
            + ".",
        "Beschreiben Sie ihn in allen Datenquellen gleich oder geben Sie ihm einen eigenen"
            + " Schlüssel.");
  }

  private static String describe(Gegenstand gegenstand) {
    return "\""
        + gegenstand.titel()
        + "\" in "
        + gegenstand.einheit()
        + ", summierbar über "
        + gegenstand.additivUeber().stream().sorted().toList();
  }

  private static @Nullable Object[] gegenstand(Gegenstand g) {
    return new @Nullable Object[] {
      g.id(),
      g.titel(),
      g.einheit(),
      g.additivUeber().contains(Additivitaet.RAUM),
      g.additivUeber().contains(Additivitaet.MERKMALE),
      g.additivUeber().contains(Additivitaet.ZEIT)
    };
  }

  private static List<@Nullable Object[]> aufgliederungen(List<Datenquelle> datenquellen) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Datenquelle d : datenquellen) {
      for (Faktabbildung a : d.abbildungen()) {
        Raumbezug bezug = d.getRaumbezug(a);
        rows.add(
            new @Nullable Object[] {
              d.id(),
              a.aufgliederung(),
              a.titel(),
              a.tabelle(),
              a.gegenstand().id(),
              String.join(",", a.merkmale()),
              bezug.raumgliederung(),
              bezug.gebietsstand(),
              bezug.ebene(),
              a.vollstaendig(),
              d.fallliste().isPresent(),
              a.vorrang()
            });
      }
    }
    return rows;
  }

  private static List<@Nullable Object[]> auspraegungen(Auspraegungen alle) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (String merkmal : alle.listMerkmale()) {
      String titel = alle.merkmalTitel(merkmal);
      int rang = 1;
      rows.add(
          new @Nullable Object[] {
            merkmal, Sternschema.INSGESAMT, titel, Sternschema.INSGESAMT, rang, null, null
          });
      for (Map.Entry<String, String> e : alle.listTitel(merkmal)) {
        Optional<Altersgruppe> alter = Auspraegungen.findAlter(merkmal, e.getKey());
        rows.add(
            new @Nullable Object[] {
              merkmal,
              e.getKey(),
              titel,
              e.getValue(),
              ++rang,
              alter.map(Altersgruppe::von).orElse(null),
              alter.filter(a -> a.bis().isPresent()).map(a -> a.bis().getAsInt()).orElse(null)
            });
      }
    }
    return rows;
  }

  private static @Nullable Object[] zeitbezug(Zeitbezug z) {
    return new @Nullable Object[] {z.schluessel(), z.art().name(), z.von(), z.bis()};
  }

  private static @Nullable Object[] lieferung(Lieferangabe l) {
    return new @Nullable Object[] {
      l.id().wert(), l.datenquelle(), l.datei(), l.sha256(), l.zeilenAnzahl()
    };
  }
}
