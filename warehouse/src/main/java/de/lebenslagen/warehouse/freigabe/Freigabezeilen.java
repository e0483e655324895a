package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.freigabe.Regelwerk.Vorveroeffentlichung;
import de.lebenslagen.warehouse.freigabe.Wunschzellen.Wunsch;
import de.lebenslagen.warehouse.model.Freigabezeile;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.schema.Sternschema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** The rows of a release, hidden cells without anything but the fact that they are hidden. */
final class Freigabezeilen {

  /** Depends on no value. */
  static final Comparator<Freigabezeile> ORDER =
      Comparator.comparing(Freigabezeile::tabelle)
          .thenComparing(Freigabezeile::datenquelle)
          .thenComparing(Freigabezeile::aufgliederung)
          .thenComparing(Freigabezeile::zelle);

  private final Set<String> gesperrt;
  private final Zellnetz netz;
  private final Gebietsnetz gebiete;
  private final Regelwerk regelwerk;

  Freigabezeilen(Set<String> gesperrt, Zellnetz netz, Gebietsnetz gebiete, Regelwerk regelwerk) {
    this.gesperrt = gesperrt;
    this.netz = netz;
    this.gebiete = gebiete;
    this.regelwerk = regelwerk;
  }

  /**
   * In an order that depends on no value.
   *
   * @param einzelne delivered values that are no cells of the net
   * @param offene rows that are finished
   */
  List<Freigabezeile> list(List<Wunsch> wishes, List<Wunsch> einzelne, OffeneZeilen offene) {
    List<Freigabezeile> rows = new ArrayList<>();
    wishes.forEach(wunsch -> rows.add(zeile(wunsch, netz.get(wunsch.zelle()).wert())));
    einzelne.forEach(wunsch -> rows.add(zeile(wunsch, OptionalLong.empty())));
    rows.addAll(offene.zeilen());
    rows.sort(ORDER);
    return rows;
  }

  private Freigabezeile zeile(Wunsch wunsch, OptionalLong zellwert) {
    Quellzeile basis = wunsch.zeile();
    boolean hidden = isGesperrt(wunsch);
    boolean messwert = basis.tabelle().equals(Messwerte.TABELLE);
    OptionalLong anzahl =
        hidden || messwert || !wunsch.abgeleitet() && basis.anzahl().isEmpty()
            ? OptionalLong.empty()
            : zellwert;
    return new Freigabezeile(
        wunsch.zelle(),
        basis.tabelle(),
        basis.datenquelle(),
        wunsch.abgeleitet() ? aufgliederung(wunsch) : basis.aufgliederung(),
        basis.aufgliederung(),
        String.join(",", wunsch.ort().merkmale().keySet()),
        wunsch.ort().gegenstand(),
        wunsch.ort().raum(),
        wunsch.ort().zeitbezug(),
        basis.berichtsjahr(),
        wunsch.ort().auspraegung("altersgruppe"),
        wunsch.ort().auspraegung("geschlecht"),
        wunsch.ort().auspraegung("staatsangehoerigkeit"),
        wunsch.ort().weitereMerkmale(),
        anzahl,
        status(wunsch, hidden, anzahl).name(),
        grund(wunsch, hidden),
        basis.wertart(),
        basis.rundung(),
        hidden || basis.wert().isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(basis.wert().get().doubleValue()));
  }

  /**
   * Reasons are texts of people, who may have put a figure into them: shown where all is public.
   */
  private String grund(Wunsch wunsch, boolean hidden) {
    return hidden || wunsch.abgeleitet() || !isBekannt(wunsch) ? "" : wunsch.zeile().grund();
  }

  private boolean isBekannt(Wunsch wunsch) {
    return wunsch.zeile().bekannt()
        && regelwerk.vorveroeffentlichung() == Vorveroeffentlichung.GILT;
  }

  /** What the source hid is hidden like everything else, unless it is known that it did. */
  private boolean isGesperrt(Wunsch wunsch) {
    boolean bySource = !wunsch.abgeleitet() && wunsch.zeile().status() == Statuscode.GEHEIM_QUELLE;
    boolean known = isBekannt(wunsch);
    return gesperrt.contains(wunsch.zelle()) && !(bySource && known) || bySource && !known;
  }

  private static Statuscode status(Wunsch wunsch, boolean hidden, OptionalLong anzahl) {
    if (hidden) {
      return Statuscode.GESPERRT;
    }
    if (!wunsch.abgeleitet()) {
      return wunsch.zeile().status();
    }
    return anzahl.orElse(0) == 0 ? Statuscode.ECHTE_NULL : Statuscode.ZAHL;
  }

  private String aufgliederung(Wunsch wunsch) {
    return aufgliederung(
        wunsch.zeile().aufgliederung(),
        gebiete.stufe(wunsch.ort().raum()).schluessel(),
        gebiete.stufe(wunsch.zeile().ort().raum()).schluessel(),
        wunsch.ort().merkmale().keySet(),
        wunsch.zeile().ort().merkmale().keySet());
  }

  /**
   * The name of what we added up; two sums of one Aufgliederung never share it.
   *
   * @param stufe of the sum, {@code basis} that of the Aufgliederung
   * @param merkmale of the sum, {@code alle} those of the Aufgliederung
   */
  static String aufgliederung(
      String name, String stufe, String basis, Set<String> merkmale, Set<String> alle) {
    String result = name;
    if (!stufe.equals(basis)) {
      result += "__" + stufe.replaceAll("[^A-Za-z0-9_]", "_");
    }
    if (!merkmale.equals(alle)) {
      result += "__" + (merkmale.isEmpty() ? Sternschema.INSGESAMT : String.join("_", merkmale));
    }
    return result;
  }
}
