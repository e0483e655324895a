package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Abbruch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * How the schema of a register stands to the one this program knows. Found with two plain queries,
 * so that Liquibase is loaded only when there is something to change.
 */
enum Schemastand {
  /** A database without tables of ours. */
  LEER,
  /** Made by an older program; some changes are missing. */
  AELTER,
  AKTUELL,
  /** Holds changes that this program doesn't know. */
  FREMD;

  private static final String JE_PRODUKT = "-*";

  /**
   * Ids of the changesets in order. Where the products need their own, it ends in {@value
   * #JE_PRODUKT} and stands for one changeset per product.
   */
  private static final List<String> AENDERUNGEN =
      List.of(
          "0001-lieferung",
          "0002-datenstand",
          "0003-schreibsperre",
          "0004-protokoll",
          "0005-unveraenderlich" + JE_PRODUKT,
          "0006-freigabe",
          "0007-freigabe-unveraenderlich" + JE_PRODUKT,
          "0008-brief",
          "0009-freigabe-messwert",
          "0010-freigabe-standort",
          "0011-freigabe-standort-unveraenderlich" + JE_PRODUKT);

  /** All changesets that a register in this product must have, in order. */
  static List<String> listAenderungen(Produkt produkt) {
    String eigene = produkt instanceof SqliteProdukt ? "-sqlite" : "-postgresql";
    return AENDERUNGEN.stream().map(id -> id.replace(JE_PRODUKT, eigene)).toList();
  }

  static Schemastand read(Produkt produkt, Connection connection) throws SQLException {
    if (!produkt.hasTable(connection, "databasechangelog")) {
      return LEER;
    }
    List<String> vorhanden =
        Sql.list(
            connection,
            "SELECT id FROM databasechangelog ORDER BY orderexecuted",
            row -> row.getString(1));
    if (vorhanden.isEmpty()) {
      return LEER;
    }
    List<String> bekannt = listAenderungen(produkt);
    if (vorhanden.equals(bekannt)) {
      return AKTUELL;
    }
    boolean isAnfang =
        vorhanden.size() < bekannt.size() && vorhanden.equals(bekannt.subList(0, vorhanden.size()));
    return isAnfang ? AELTER : FREMD;
  }

  /** Ends the command unless a reader can work with this schema. */
  void requireLesbar() {
    switch (this) {
      case LEER ->
          throw new Abbruch(
              Abbruch.Kategorie.EINGABE,
              "Das Register ist noch leer.",
              "Nehmen Sie zuerst eine Lieferung auf.");
      case AELTER ->
          throw new Abbruch(
              Abbruch.Kategorie.SYSTEM,
              "Das Register stammt von einer älteren Fassung des Programms.",
              "Führen Sie einmal einen Befehl aus, der schreibt; er bringt das Register auf den"
                  + " neuen Stand, ohne etwas zu löschen.");
      case FREMD -> requireNichtFremd();
      case AKTUELL -> {}
    }
  }

  /** Ends the command when a newer program made this schema. */
  void requireNichtFremd() {
    if (this == FREMD) {
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM,
          "Das Register stammt von einer neueren Fassung des Programms als dieser.",
          "Benutzen Sie die neuere Fassung; diese kann das Register nicht sicher lesen.");
    }
  }
}
