package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.declaration.Quellenverzeichnis;
import de.lebenslagen.warehouse.model.Datenquelle;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Shows the town's own Datenquellen and the ready ones. */
@Command(
    name = "liste",
    description = {
      "Zeigt die eigenen Datenquellen und die mitgelieferten. Eine mitgelieferte gilt ohne Kopie;",
      "eine eigene mit derselben Kennung tritt an ihre Stelle."
    },
    footer = "  lebenslagen datenquelle liste")
final class DatenquelleListeBefehl extends Ortsbefehl {

  DatenquelleListeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Quellenverzeichnis quellen = Deklarationsleser.readQuellen(getArbeitsbereich());
    println(stil().fett("Eigene Datenquellen"));
    List<Datenquelle> eigene = quellen.listEigene();
    if (eigene.isEmpty()) {
      println("  keine");
    }
    print(eigene);
    println("");
    println(stil().fett("Mitgelieferte Datenquellen"));
    print(quellen.listFertige());
    List<String> gesperrt =
        quellen.listFertigeIds().stream()
            .filter(id -> quellen.findHindernis(id).isPresent())
            .toList();
    if (!gesperrt.isEmpty()) {
      println("");
      String text = "Noch nicht verwendbar: " + String.join(", ", gesperrt) + ". ";
      Umbruch.wrap(text + quellen.findHindernis(gesperrt.get(0)).orElse(""), umgebung().breite())
          .forEach(this::println);
    }
    println("");
    println("Wie eine davon aussieht:    lebenslagen datenquelle zeige ID");
    println("Vorlage zum Ausfüllen:      lebenslagen datenquelle vorlage ID --jahr JAHR");
    return 0;
  }

  private void print(List<Datenquelle> datenquellen) {
    int widest = datenquellen.stream().mapToInt(d -> d.id().length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    datenquellen.forEach(
        d -> lines.add("  " + d.id() + " ".repeat(widest - d.id().length() + 2) + d.titel()));
    lines.forEach(this::println);
  }
}
