package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Collects findings. Of the same rule, severity and column the first twenty are told one by one,
 * the rest as one that says how many there are.
 */
final class Befundsammler {

  private static final int EINZELN = 20;

  private record Art(String regel, Schweregrad schweregrad, Optional<String> spalte) {}

  private static final class Gruppe {
    private final List<Befund> einzeln = new ArrayList<>();
    private int weitere;
    private int letzteZeile;
  }

  private final Map<Art, Gruppe> gruppen = new LinkedHashMap<>();
  private final Verdeckung verdeckung;
  private final Consumer<Befund> beobachter;

  /** Tells what it finds as it is. */
  Befundsammler() {
    this(Verdeckung.keine());
  }

  /** Hides what must not be told. */
  Befundsammler(Verdeckung verdeckung) {
    this(verdeckung, befund -> {});
  }

  /**
   * @param beobachter sees every single finding, also those that are not kept
   */
  Befundsammler(Consumer<Befund> beobachter) {
    this(Verdeckung.keine(), beobachter);
  }

  private Befundsammler(Verdeckung verdeckung, Consumer<Befund> beobachter) {
    this.verdeckung = verdeckung;
    this.beobachter = beobachter;
  }

  void add(Befund open) {
    Befund befund = verdeckung.apply(open);
    beobachter.accept(befund);
    Art art = new Art(befund.regel(), befund.schweregrad(), befund.stelle().spalte());
    Gruppe gruppe = gruppen.computeIfAbsent(art, a -> new Gruppe());
    if (gruppe.einzeln.size() < EINZELN) {
      gruppe.einzeln.add(befund);
    } else {
      gruppe.weitere += befund.anzahl();
      gruppe.letzteZeile = befund.stelle().zeile().orElse(0);
    }
  }

  void add(
      String regel,
      Schweregrad schweregrad,
      Fundstelle stelle,
      String erwartet,
      String gefunden,
      String abhilfe) {
    add(new Befund(regel, schweregrad, stelle, erwartet, gefunden, abhilfe));
  }

  boolean hasFehler() {
    return gruppen.keySet().stream().anyMatch(a -> a.schweregrad() == Schweregrad.FEHLER);
  }

  List<Befund> listBefunde() {
    List<Befund> result = new ArrayList<>();
    for (Gruppe gruppe : gruppen.values()) {
      result.addAll(gruppe.einzeln);
      if (gruppe.weitere > 0) {
        result.add(bundle(gruppe));
      }
    }
    return result;
  }

  private static Befund bundle(Gruppe gruppe) {
    Befund last = gruppe.einzeln.get(gruppe.einzeln.size() - 1);
    Fundstelle stelle = last.stelle();
    OptionalInt zeile =
        gruppe.letzteZeile > 0 ? OptionalInt.of(gruppe.letzteZeile) : OptionalInt.empty();
    return new Befund(
        last.regel(),
        last.schweregrad(),
        new Fundstelle(stelle.datei(), stelle.blatt(), zeile, stelle.spalte()),
        last.erwartet(),
        "… und "
            + gruppe.weitere
            + " weitere dieser Art"
            + (zeile.isPresent() ? ", bis Zeile " + zeile.getAsInt() : ""),
        last.abhilfe(),
        gruppe.weitere);
  }
}
