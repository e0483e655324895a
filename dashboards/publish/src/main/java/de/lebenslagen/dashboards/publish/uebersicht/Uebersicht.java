package de.lebenslagen.dashboards.publish.uebersicht;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What statistical data a town has, and what it lacks.
 *
 * @param datenstand whose content it is; empty where nothing is published
 * @param quellen what is declared
 * @param luecken what is due, late or missing, with what it costs; the most urgent first
 * @param angebote ready Datenquellen of which nothing was ever delivered
 * @param indikatoren for which years and levels each can be computed
 * @param hinweise what must be said before anything else, German sentences
 */
public record Uebersicht(
    String ort,
    LocalDate stand,
    Optional<String> datenstand,
    List<Quelle> quellen,
    List<Luecke> luecken,
    List<Angebot> angebote,
    List<Indikatorzeile> indikatoren,
    List<String> hinweise) {

  public Uebersicht {
    quellen = List.copyOf(quellen);
    luecken = List.copyOf(luecken);
    angebote = List.copyOf(angebote);
    indikatoren = List.copyOf(indikatoren);
    hinweise = List.copyOf(hinweise);
  }

  /**
   * A Datenquelle of which something is declared or there.
   *
   * @param jahre Berichtsjahre that are there, as printed
   * @param gebiete its smallest areas, as printed
   * @param qualitaet what the checks say of it
   * @param zweck for which the town has it, with the legal basis
   */
  public record Quelle(
      String id,
      String titel,
      String fachbereich,
      String lieferstelle,
      String rhythmus,
      String jahre,
      String gebiete,
      String qualitaet,
      String zweck,
      Zugang zugang) {}

  /** Whether others have published the figures. */
  public enum Zugang {
    OEFFENTLICH("öffentlich"),
    INTERN("intern");

    private final String bezeichnung;

    Zugang(String bezeichnung) {
      this.bezeichnung = bezeichnung;
    }

    public String bezeichnung() {
      return bezeichnung;
    }
  }

  /**
   * Years of a Datenquelle that are not there.
   *
   * @param stand due, late, a gap …, as printed
   * @param kosten indicators that can't be computed for these years without it, as printed names
   */
  public record Luecke(
      String id,
      String titel,
      String lieferstelle,
      String jahre,
      String stand,
      List<String> kosten) {
    public Luecke {
      kosten = List.copyOf(kosten);
    }
  }

  /**
   * A ready Datenquelle that nobody delivers yet.
   *
   * @param form in which it should come
   * @param nutzen indicators that it would make possible, as printed names
   */
  public record Angebot(
      String id,
      String titel,
      String lieferstelle,
      String gebiete,
      String form,
      String zweck,
      List<String> nutzen) {
    public Angebot {
      nutzen = List.copyOf(nutzen);
    }
  }

  /**
   * An indicator on one level.
   *
   * @param ebene as printed; empty text where it can be computed nowhere
   * @param werte Berichtsjahr → how many areas have a number, of how many
   * @param grund why there is no number at all; empty text where there are some
   */
  public record Indikatorzeile(
      String handlungsfeld,
      String kuerzel,
      String name,
      String ebene,
      Map<Integer, Anzahl> werte,
      String grund) {
    public Indikatorzeile {
      werte = new TreeMap<>(werte);
    }

    /** Whether there is a number anywhere. */
    public boolean isVorhanden() {
      return !werte.isEmpty();
    }
  }

  /** How many areas have a number, of how many. */
  public record Anzahl(int mit, int von) {

    /** Whether all have. */
    public boolean isAlle() {
      return mit == von;
    }
  }

  /** All years of the indicators. */
  public SortedSet<Integer> jahre() {
    SortedSet<Integer> result = new TreeSet<>();
    indikatoren.forEach(i -> result.addAll(i.werte().keySet()));
    return result;
  }

  /** How many indicators there are a number for. */
  public long vorhandeneIndikatoren() {
    return indikatoren.stream()
        .filter(Indikatorzeile::isVorhanden)
        .map(Indikatorzeile::kuerzel)
        .distinct()
        .count();
  }

  /** How many indicators there are. */
  public long alleIndikatoren() {
    return indikatoren.stream().map(Indikatorzeile::kuerzel).distinct().count();
  }
}
