package de.lebenslagen.dashboards.figures.svg;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.dashboards.figures.abbildung.Karte;
import de.lebenslagen.dashboards.figures.abbildung.Klassen;
import de.lebenslagen.dashboards.figures.abbildung.Rangbalken;
import de.lebenslagen.dashboards.figures.pruefhilfe.Texterkennung;
import de.lebenslagen.warehouse.raum.Raum;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads drawn pictures as a person does: with eyes, here those of Tesseract. */
@Tag("langsam")
class SchriftbildTest {

  private final Zeichner zeichner = new Zeichner();
  private final Probe probe = Probe.flensburg();

  @Test
  void everyNameAndNumberOfTheRankingCanBeRead(@TempDir Path ordner) throws Exception {
    Rangbalken rang = Rangbalken.of(Probe.kopf(), probe.zahlen(3, 27.4), Probe.JAHR, probe.stadt());

    String seen = Texterkennung.read(png(rang), ordner);

    assertThat(probe.raeume()).extracting(Raum::name).allSatisfy(n -> assertThat(seen).contains(n));
    assertThat(seen).contains("27,4", "Flensburg insgesamt 17,2", "Datenstand 2026-11-01");
  }

  @Test
  void everyNameOfTheMapCanBeRead(@TempDir Path ordner) throws Exception {
    Klassen light = new Klassen(List.of(90.0, 95.0, 97.0), Klassen.Skala.STUFEN, Zahlformat.ANTEIL);
    Karte karte =
        new Karte(
            Probe.kopf(), probe.grund(), probe.zahlen(3, 27.4), Probe.JAHR, light, probe.stadt());

    String seen = Texterkennung.read(png(karte), ordner);

    assertThat(probe.raeume())
        .extracting(Raum::name)
        .allSatisfy(n -> assertThat(seen).contains(n.split(" ", -1)));
    assertThat(seen).contains("am höchsten in Tarup", "Prozent");
  }

  private byte[] png(Abbildung abbildung) {
    return Pngbild.draw(abbildung, zeichner.draw(abbildung, Leinwand.DATEI), 2400);
  }
}
