package de.lebenslagen.warehouse.freigabe;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Abgelehnt;
import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Moeglich;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.model.Freigabezeile;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.build.Abfragedatei;
import de.lebenslagen.warehouse.query.build.Sternbau;
import de.lebenslagen.warehouse.query.build.Tabellendatei;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Freigabeangaben;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import de.lebenslagen.warehouse.register.Freigabeinhalt.Deklaration;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Schreibsperre;
import de.lebenslagen.warehouse.register.Testregister;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** An invented town with a register, for tests of the gate. */
final class Freigabeort implements AutoCloseable {

  private static final List<Deklaration> BEILAGEN =
      Freigabedeklarationen.listBeilagen(Path.of("gibt-es-nicht"), Indikatorkatalog.readShipped());

  private Indikatorkatalog katalog = Indikatorkatalog.readShipped();
  private List<Deklaration> beilagen = BEILAGEN;

  private final Path ordner;
  private final Register register;
  private Regelwerk regelwerk = RegelwerkReader.readMitgeliefert();
  private List<Tabellendatei> stern = List.of();
  private Datenstand stand;
  private Datenbank datenbank;
  private int staende;

  Freigabeort(Path ordner) {
    this.ordner = ordner;
    this.register = Testregister.open(ordner.resolve("register"));
  }

  Register register() {
    return register;
  }

  /** All cells, as readers inside the house see them. */
  Datenbank intern() {
    return datenbank;
  }

  Regelwerk regelwerk() {
    return regelwerk;
  }

  /** The shipped policy with some lines changed. */
  Freigabeort policy(String... fromTo) {
    String text = RegelwerkReader.readMitgeliefert().text();
    for (int i = 0; i < fromTo.length; i += 2) {
      assertThat(text).contains(fromTo[i]);
      text = text.replace(fromTo[i], fromTo[i + 1]);
    }
    regelwerk = RegelwerkReader.parse("geheimhaltung.yml", text);
    return this;
  }

  /** Publishes a Datenstand with these facts. */
  Freigabeort publish(Consumer<Gemeinde> facts) {
    try {
      Path folder = Files.createDirectories(ordner.resolve("stand" + ++staende));
      Gemeinde gemeinde = new Gemeinde(new Sternbau(folder));
      facts.accept(gemeinde);
      stern = gemeinde.stern().write();
      if (datenbank != null) {
        datenbank.close();
      }
      datenbank = Datenbank.open(Abfragedatei.build(stern, folder.resolve("intern.duckdb")));
      stand = Testregister.publish(register, "stand" + staende);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Freigabestelle stelle() {
    return Freigabestelle.open(regelwerk, datenbank, register.freigaben());
  }

  Freigabeurteil check(String antrag) {
    return stelle().check(antrag(antrag));
  }

  Abgelehnt refused(String antrag) {
    Freigabeurteil urteil = check(antrag);
    assertThat(urteil).isInstanceOf(Abgelehnt.class);
    return (Abgelehnt) urteil;
  }

  /** The shipped indicators with one declared otherwise. */
  Freigabeort indicator(String pfad, String... fromTo) {
    Map<String, String> texte = new LinkedHashMap<>(katalog.texte());
    String text = texte.getOrDefault(pfad, "");
    for (int i = 0; i < fromTo.length; i += 2) {
      assertThat(text).contains(fromTo[i]);
      text = text.replace(fromTo[i], fromTo[i + 1]);
    }
    texte.put(pfad, text);
    katalog = Indikatorkatalog.ofTexte(texte);
    return this;
  }

  /** Releases keep what early versions kept: no texts of indicators. */
  Freigabeort withoutBeilagen() {
    beilagen = List.of();
    return this;
  }

  Freigabeantrag antrag(String tabellen) {
    return request("tabellen:\n" + tabellen.indent(2));
  }

  /** A request of whatever sections. */
  Freigabeantrag request(String sections) {
    return FreigabeantragReader.parse("test", "titel: Test\n" + sections, katalog, beilagen);
  }

  Freigabeeintrag release(String antrag) {
    return release(antrag(antrag));
  }

  Freigabeeintrag release(Freigabeantrag antrag) {
    Freigabeurteil urteil = stelle().check(antrag);
    assertThat(urteil).isInstanceOf(Moeglich.class);
    Moeglich moeglich = (Moeglich) urteil;
    try (Schreibsperre sperre = register.acquireSperre("test")) {
      return register
          .freigaben()
          .append(
              sperre,
              new Freigabeangaben(
                  "test",
                  "Test",
                  stand.id(),
                  "Test",
                  regelwerk.politik().version(),
                  moeglich.loeser(),
                  moeglich.unterZiel(),
                  moeglich.stand()),
              moeglich.inhalt());
    }
  }

  Freigabezugang open(Freigabeeintrag eintrag) {
    return Freigabezugang.open(
        register.freigaben(), eintrag, () -> stern, ordner.resolve("abfrage"));
  }

  /** What a release shows, by cell: the number, or the status. */
  Map<String, String> shown(Freigabeeintrag eintrag) {
    Map<String, String> shown = new TreeMap<>();
    for (Freigabezeile zeile : register.freigaben().listZeilen(eintrag)) {
      shown.put(
          zeile.zelle(),
          zeile.anzahl().isPresent()
              ? String.valueOf(zeile.anzahl().getAsLong())
              : zeile.wert().isPresent()
                  ? String.valueOf(zeile.wert().getAsDouble())
                  : zeile.wertstatus());
    }
    return shown;
  }

  @Override
  public void close() {
    if (datenbank != null) {
      datenbank.close();
    }
    register.close();
  }
}
