package de.lebenslagen.ops.musterstadt;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.indicator.Aussage;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.indicator.finding.Aussagen;
import de.lebenslagen.warehouse.indicator.value.Indikatorrechnung;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.indicator.value.Vergleichsfamilie;
import de.lebenslagen.warehouse.indicator.value.Wertauswahl;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import de.lebenslagen.warehouse.query.kennzahl.Beispielfakten;
import de.lebenslagen.warehouse.query.kennzahl.Beispielfakten.Fakt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Findings are rare where nothing happens, and there where something does. */
@Tag("langsam")
class AussagenTest {

  private static final int VON = 2015;
  private static final int BIS = 2020;
  private static final int LAEUFE = 200;

  private static final Indikatorkatalog KATALOG = Indikatorkatalog.readShipped();

  /** What Musterstadt counts of the catalogue: shares, ratios of events, small and large ones. */
  private static final List<Indikator> INDIKATOREN =
      List.of(
          KATALOG.getByName("arbeitslosenanteil"),
          KATALOG.getByName("sgb2_quote"),
          KATALOG.getByName("betreuungsquote_unter_3"),
          KATALOG.getByName("hze_am_jahresende"));

  private static final Registerempfaenger NIEMAND =
      new Registerempfaenger() {
        @Override
        public void onEinwohner(
            int jahr, PrivatHaushalt haushalt, Haushaltstyp typ, Person person) {}

        @Override
        public void onBewegung(
            Bewegungsart art, Person person, int tag, int vonBlock, int nachBlock) {}
      };

  /**
   * One run is a list of all that a Monitoring would say about change: four indicators, all areas,
   * as one family.
   */
  @Test
  void nullMusterstadtSeldomYieldsAFinding() {
    int overOneYear = 0;
    int overFiveYears = 0;
    for (long saat = 1; saat <= LAEUFE; saat++) {
      Indikatorwerte werte = compute(8_000, saat, Variante.NULL, INDIKATOREN);
      overOneYear += hasBefund(werte, BIS - 1) ? 1 : 0;
      overFiveYears += hasBefund(werte, BIS - 5) ? 1 : 0;
    }

    assertThat(overOneYear).as("runs of %d with a finding, 1 year", LAEUFE).isLessThanOrEqualTo(10);
    assertThat(overFiveYears).as("runs of %d, 5 years", LAEUFE).isLessThanOrEqualTo(10);
  }

  /** The measure against unemployment takes four percentage points off every person's rate. */
  @Test
  void plantedEffectIsFound() {
    List<Indikator> arbeit = List.of(INDIKATOREN.get(0));
    int found = 0;
    int runs = 20;
    for (long saat = 1; saat <= runs; saat++) {
      Indikatorwerte werte = compute(24_000, saat, Variante.STANDARD, arbeit);
      List<Gebiet> gebiete = werte.listGebiete();
      String gesucht = gebiete.get(gebiete.size() - 1).name();
      found +=
          listAussagen(werte, arbeit, BIS - 5).stream()
                  .anyMatch(
                      a ->
                          a.befund()
                              && a.gebiet().name().equals(gesucht)
                              && a.satz().contains("gesunken"))
              ? 1
              : 0;
    }

    assertThat(found).as("of %d runs", runs).isGreaterThanOrEqualTo(runs * 8 / 10);
  }

  private static boolean hasBefund(Indikatorwerte werte, int frueher) {
    return listAussagen(werte, INDIKATOREN, frueher).stream().anyMatch(Aussage::befund);
  }

  private static List<Aussage> listAussagen(
      Indikatorwerte werte, List<Indikator> indikatoren, int frueher) {
    Vergleichsfamilie familie = new Vergleichsfamilie();
    List<Indikator> order = new ArrayList<>();
    for (Indikator indikator : indikatoren) {
      for (Gebiet gebiet : werte.listGebiete()) {
        Indikatorwert spaeter = werte.find(indikator.schluessel(), gebiet, BIS).orElseThrow();
        familie.addJahre(
            indikator, spaeter, werte.find(indikator.schluessel(), gebiet, frueher).orElseThrow());
        order.add(indikator);
      }
    }
    List<Aussage> result = new ArrayList<>();
    var vergleiche = familie.judge();
    for (int i = 0; i < vergleiche.size(); i++) {
      result.add(Aussagen.ofZeit(order.get(i), Aussage.Art.FUENF_JAHRE, vergleiche.get(i)));
    }
    return result;
  }

  private static Indikatorwerte compute(
      int einwohner, long saat, Variante variante, List<Indikator> indikatoren) {
    Musterauftrag auftrag = new Musterauftrag(einwohner, VON, BIS, saat, variante);
    Zaehlwerk werk = Musterstadt.simulate(auftrag, NIEMAND);
    int raeume = Stadtplaner.plan(auftrag).staende().get(0).raeume().size();
    List<Fakt> fakten = new ArrayList<>();
    for (int raum = 0; raum < raeume; raum++) {
      for (int jahr = VON - 1; jahr <= BIS; jahr++) {
        addFakten(fakten, werk, raum, jahr);
      }
    }
    return new Indikatorrechnung(new Beispielfakten(fakten), KATALOG::get, "test")
        .compute(
            indikatoren,
            Wertauswahl.of(
                Beispielfakten.SOZIALRAUM, new TreeSet<>(List.of(BIS - 5, BIS - 1, BIS))));
  }

  private static void addFakten(List<Fakt> fakten, Zaehlwerk werk, int raum, int jahr) {
    Ort ort = new Ort(fakten, werk, raum, jahr);
    ort.add("arbeitslose", "", Groesse.ARBEITSLOSE);
    ort.add("einwohner", "15-65", Groesse.ERWERBSALTER);
    ort.add("sgb2_leistungsberechtigte", "", Groesse.SGB2_PERSONEN);
    ort.add("einwohner", "0-65", Groesse.UNTER_65);
    ort.add("betreute_kinder", "0-3", Groesse.KITA_U3);
    ort.add("einwohner", "0-3", Groesse.UNTER_3);
    ort.add("hilfen_zur_erziehung", "", Groesse.HZE);
    ort.add("einwohner", "0-21", Groesse.UNTER_21);
  }

  private record Ort(List<Fakt> fakten, Zaehlwerk werk, int raum, int jahr) {

    void add(String gegenstand, String altersgruppe, Groesse groesse) {
      fakten.add(
          new Fakt(
              gegenstand,
              altersgruppe.isEmpty() ? Map.of() : Map.of("altersgruppe", altersgruppe),
              "Raum" + (char) ('A' + raum),
              jahr,
              "stichtag_" + jahr + "-12-31",
              new Zahl(werk.zahl(jahr, 0, raum, groesse)),
              Wertart.GEZAEHLT));
    }
  }
}
