package de.lebenslagen.etl.publish;

import static de.lebenslagen.etl.staging.Testquelle.zahl;

import de.lebenslagen.etl.check.GepruefteLieferung;
import de.lebenslagen.etl.check.Zeile;
import de.lebenslagen.etl.staging.Sitzungsangaben;
import de.lebenslagen.etl.staging.Sitzungsstart;
import de.lebenslagen.etl.staging.Testquelle;
import de.lebenslagen.warehouse.model.Datenquelle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Loads synthetic deliveries and prints how long each step took. Arguments: a folder, the number of
 * sources, of years, and of areas. A load of the size of a town: {@code 23 8 13}; a large one:
 * {@code 1 5 200000}.
 */
public final class Ladeprobe {

  private Ladeprobe() {}

  public static void main(String[] args) {
    long start = System.nanoTime();
    int quellen = Integer.parseInt(args[1]);
    int jahre = Integer.parseInt(args[2]);
    int gebiete = Integer.parseInt(args[3]);
    try (Arbeitsordner ordner = Arbeitsordner.open(Path.of(args[0]));
        Sitzungsstart sitzung = Sitzungsstart.begin(Sitzungsangaben.lokal(ordner.pfad()))) {
      List<Datenquelle> datenquellen = new ArrayList<>();
      List<GepruefteLieferung> lieferungen = new ArrayList<>();
      for (int i = 0; i < quellen; i++) {
        Datenquelle datenquelle = Testquelle.breit("quelle_" + i);
        datenquellen.add(datenquelle);
        lieferungen.add(Testquelle.lieferung(datenquelle, "probe", zeilen(jahre, gebiete)));
      }
      print(start, "Zeilen liegen vor");
      Ladelauf lauf =
          new Ladelauf(sitzung.await(), ordner, (schritt, fertig, gesamt) -> print(start, schritt));
      print(start, "Spark läuft");
      Ladeergebnis ergebnis =
          lauf.load(
              new Ladeauftrag(
                  lieferungen,
                  datenquellen,
                  Testquelle.MERKMALE,
                  Gebietsdaten.KEINE,
                  Bestand.LEER));
      long zeilen = ergebnis.dateien().stream().mapToLong(FertigeDatei::zeilenAnzahl).sum();
      print(start, ergebnis.dateien().size() + " Dateien, " + zeilen + " Zeilen");
    }
    print(start, "Ende");
  }

  private static List<Zeile> zeilen(int jahre, int gebiete) {
    List<Zeile> zeilen = new ArrayList<>();
    for (int jahr = 0; jahr < jahre; jahr++) {
      for (int gebiet = 0; gebiet < gebiete; gebiet++) {
        int wert = (jahr * 31 + gebiet * 17) % 1000;
        zeilen.add(
            Testquelle.zeile(
                zeilen.size() + 2,
                2015 + jahr,
                String.format(Locale.ROOT, "%06d", gebiet),
                zahl(wert),
                zahl(wert * 4),
                zahl(wert / 10.0)));
      }
    }
    return zeilen;
  }

  private static void print(long start, String what) {
    System.out.printf(Locale.ROOT, "%7.2f s  %s%n", (System.nanoTime() - start) / 1e9, what);
  }
}
