package de.lebenslagen.notebook.seite;

import de.lebenslagen.dashboards.figures.Wertformat;
import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.Ergebnisspalte;
import de.lebenslagen.warehouse.query.Ergebnistyp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of a table as text: German for readers, plain for programs. */
public final class Zellentext {

  private Zellentext() {}

  /** All cells with German numbers and days; each column with as many digits as it needs. */
  public static List<List<String>> formatDeutsch(Ausgabe.Tafel tafel) {
    List<Wertformat> formate = new ArrayList<>();
    for (int i = 0; i < tafel.spalten().size(); i++) {
      int column = i;
      Ergebnisspalte spalte =
          new Ergebnisspalte(tafel.spalten().get(i).name(), Ergebnistyp.TEXT, Optional.empty());
      formate.add(Wertformat.of(spalte, tafel.zeilen().stream().map(z -> z.get(column))));
    }
    return tafel.zeilen().stream()
        .map(
            zeile -> {
              List<String> cells = new ArrayList<>();
              for (int i = 0; i < zeile.size(); i++) {
                cells.add(german(zeile.get(i), formate.get(i)));
              }
              return cells;
            })
        .toList();
  }

  private static String german(@Nullable Object wert, Wertformat format) {
    return wert instanceof Ausgabe.Wert own
        ? new Zahlformat(own.nachkommastellen(), own.vorzeichen()).format(own.status())
        : format.format(wert);
  }

  /** One cell with a point before the decimals; the mark of a status that has no number. */
  public static String formatMaschine(@Nullable Object wert) {
    if (wert instanceof Ausgabe.Wert own) {
      return own.status().findZahl().isPresent()
          ? BigDecimal.valueOf(own.status().findZahl().getAsDouble())
              .setScale(own.nachkommastellen(), RoundingMode.HALF_UP)
              .toPlainString()
          : Zahlformat.zeichen(own.status().code());
    }
    if (wert instanceof Wertstatus status) {
      return status.findZahl().isPresent()
          ? BigDecimal.valueOf(status.findZahl().getAsDouble()).stripTrailingZeros().toPlainString()
          : Zahlformat.zeichen(status.code());
    }
    if (wert instanceof Double zahl && Double.isFinite(zahl)) {
      return BigDecimal.valueOf(zahl).toPlainString();
    }
    return wert == null ? "" : wert.toString();
  }
}
