package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Freigabezeile;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import de.lebenslagen.warehouse.register.Register;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Says why a figure stays closed. Reads nothing but what was published, so that the answer can't
 * depend on a hidden value.
 */
@Command(
    name = "erklaere",
    description = "Sagt, warum eine Zahl gesperrt ist, ohne sie zu verraten.",
    footer = "  lebenslagen freigabe erklaere hze_tagesgruppe Tarup 2022")
final class FreigabeErklaereBefehl extends Ortsbefehl {

  @Parameters(index = "0", paramLabel = "GEGENSTAND", description = "Was gezählt wird.")
  private String gegenstand = "";

  @Parameters(index = "1", paramLabel = "GEBIET", description = "Name oder Schlüssel.")
  private String gebiet = "";

  @Parameters(index = "2", paramLabel = "JAHR", description = "Berichtsjahr.")
  private int jahr;

  @Mixin private Freigabewahl freigabe = new Freigabewahl();

  FreigabeErklaereBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Zugang zugang = Zugang.of(getArbeitsbereich(), umgebung());
    Raumnamen namen = Raumnamen.read(getArbeitsbereich());
    try (Register register = zugang.openRegisterReadOnly();
        Freigabezugang offen = zugang.openFreigabe(register, freigabe.kennung())) {
      Freigabeeintrag eintrag = register.freigaben().get(offen.zertifikat().freigabe());
      List<Freigabezeile> zeilen = register.freigaben().listZeilen(eintrag);
      List<Freigabezeile> found =
          zeilen.stream()
              .filter(z -> z.gegenstand().equals(gegenstand) && z.berichtsjahr() == jahr)
              .filter(z -> isGebiet(namen, z))
              .toList();
      if (found.isEmpty()) {
        throw unknown(namen, zeilen, eintrag);
      }
      found.forEach(z -> print(namen, z));
      if (found.stream().anyMatch(FreigabeErklaereBefehl::isGesperrt)) {
        explain();
      }
      println("");
      println(stil().blass("  " + offen.zertifikat().zeile()));
    }
    return 0;
  }

  private boolean isGebiet(Raumnamen namen, Freigabezeile zeile) {
    return namen.get(zeile.raumId()).equalsIgnoreCase(gebiet)
        || zeile.raumId().endsWith(":" + gebiet)
        || zeile.raumId().equals(gebiet);
  }

  private static boolean isGesperrt(Freigabezeile zeile) {
    return zeile.wertstatus().equals(Statuscode.GESPERRT.name());
  }

  private void print(Raumnamen namen, Freigabezeile z) {
    String was =
        z.merkmale().isEmpty()
            ? "insgesamt"
            : z.zelle().substring(z.zelle().lastIndexOf('|') + 1).replace(";", ", ");
    println(
        namen.get(z.raumId())
            + ", "
            + z.gegenstand()
            + ", "
            + was
            + ", "
            + z.berichtsjahr()
            + ": "
            + stil().fett(isGesperrt(z) ? "gesperrt" : "freigegeben"));
  }

  private void explain() {
    println("");
    println("  Eine Zahl bleibt gesperrt, wenn sie selbst zu wenige Menschen betrifft, oder wenn");
    println("  sich aus ihr und anderen Zahlen eine solche ausrechnen ließe: als Rest zu einer");
    println("  Summe, als Unterschied zu einer früheren Fassung, einem anderen Gebietsstand oder");
    println("  einer anderen Altersgruppe. Was davon hier gilt, sagt das Programm absichtlich");
    println("  nicht; es weiß an dieser Stelle auch nicht, wie groß die Zahl ist.");
    println("  Mehr zeigen lässt sich mit gröberen Tabellen: \"lebenslagen freigabe pruefe\".");
  }

  private Abbruch unknown(Raumnamen namen, List<Freigabezeile> zeilen, Freigabeeintrag eintrag) {
    Set<String> things = new TreeSet<>();
    Set<String> places = new TreeSet<>();
    zeilen.forEach(
        z -> {
          things.add(z.gegenstand());
          places.add(namen.get(z.raumId()));
        });
    String hint =
        things.contains(gegenstand)
            ? Vorschlaege.satz(gebiet, places)
            : Vorschlaege.satz(gegenstand, things);
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Die Freigabe "
            + eintrag.kennung()
            + " enthält keine Zahl zu "
            + gegenstand
            + ", "
            + gebiet
            + ", "
            + jahr
            + ".",
        hint);
  }
}
