package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.freigabe.Freigabeantrag;
import de.lebenslagen.warehouse.freigabe.FreigabeantragReader;
import de.lebenslagen.warehouse.freigabe.Freigabestelle;
import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Moeglich;
import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.freigabe.Regelwerk;
import de.lebenslagen.warehouse.freigabe.RegelwerkReader;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Freigabeangaben;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Schreibsperre;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grants a release: an act of a person, entered for good. */
@Command(
    name = "erteile",
    description = {
      "Gibt frei, was ein Antrag nennt. Das wird für immer ins Freigaberegister eingetragen:",
      "was einmal veröffentlicht ist, lässt sich nicht zurücknehmen."
    },
    footer =
        "  lebenslagen freigabe erteile monitoring_2022 --zweck \"Monitoring 2022, Ratsvorlage 12/26\"")
final class FreigabeErteileBefehl extends Ortsbefehl {

  @Parameters(index = "0", paramLabel = "ANTRAG", description = "Name der Datei, ohne .yml")
  private String id = "";

  @Option(
      names = "--zweck",
      required = true,
      paramLabel = "TEXT",
      description = "Wofür; steht im Freigaberegister und im Protokoll.")
  private String zweck = "";

  FreigabeErteileBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    if (zweck.isBlank()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Der Zweck der Freigabe ist leer.",
          "Bitte in einem Satz schreiben, wofür: --zweck \"Monitoring 2022\".");
    }
    Path wurzel = getArbeitsbereich().wurzel();
    Indikatorkatalog katalog = Indikatorkatalog.read(wurzel.resolve("indikatoren"));
    Freigabeantrag antrag = FreigabeantragReader.get(wurzel, id, katalog);
    Regelwerk regelwerk = RegelwerkReader.read(wurzel);
    Zugang zugang = Zugang.of(getArbeitsbereich(), umgebung());
    try (Register register = zugang.openRegister();
        Schreibsperre sperre = register.acquireSperre("freigabe erteile")) {
      Datenstand stand = zugang.getDatenstand(register, Optional.empty());
      try (Datenbank datenbank = zugang.openDatenbank(register, stand)) {
        Freigabestelle stelle = Freigabestelle.open(regelwerk, datenbank, register.freigaben());
        Moeglich moeglich = Freigabeanzeige.require(antrag, stelle.check(antrag));
        new Freigabeanzeige(umgebung()).print(antrag, moeglich);
        Freigabeeintrag eintrag =
            register
                .freigaben()
                .append(sperre, angaben(antrag, moeglich, regelwerk, stand), moeglich.inhalt());
        println("");
        println("Freigegeben als " + stil().fett(eintrag.kennung()) + ".");
        try (Freigabezugang offen = zugang.openFreigabe(register, Optional.of(eintrag.kennung()))) {
          println(stil().blass("  " + offen.zertifikat().zeile()));
        }
        println("  Abfragen: lebenslagen abfrage --tuer freigabe \"…\"");
      }
    }
    return 0;
  }

  private Freigabeangaben angaben(
      Freigabeantrag antrag, Moeglich moeglich, Regelwerk regelwerk, Datenstand stand) {
    return new Freigabeangaben(
        antrag.id(),
        antrag.titel(),
        stand.id(),
        zweck.strip(),
        regelwerk.politik().version(),
        moeglich.loeser(),
        moeglich.unterZiel(),
        moeglich.stand());
  }
}
