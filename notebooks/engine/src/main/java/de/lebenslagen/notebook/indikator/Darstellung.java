package de.lebenslagen.notebook.indikator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How an answer is shown. */
enum Darstellung {
  VERLAUF(
      "verlauf",
      "verlaufe",
      "entwicklung",
      "zeitreihe",
      "reihe",
      "linie",
      "linien",
      "kurve",
      "trend"),
  KARTE("karte", "landkarte", "stadtkarte"),
  RANG("rang", "rangliste", "rangfolge", "ranking", "balken", "vergleich"),
  TABELLE("tabelle", "liste", "ubersicht", "ubersichtstabelle"),
  WERT("wert", "zahl", "kennzahl", "einzelwert");

  private final List<String> worte;

  Darstellung(String... worte) {
    this.worte = List.of(worte);
  }

  /** The one that a word, as it compares, asks for. */
  static Optional<Darstellung> find(String form) {
    return Arrays.stream(values()).filter(d -> d.worte.contains(form)).findFirst();
  }

  /** As the reader writes it. */
  String wort() {
    return worte.get(0);
  }
}
