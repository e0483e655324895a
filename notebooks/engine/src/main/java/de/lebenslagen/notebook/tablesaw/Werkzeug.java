package de.lebenslagen.notebook.tablesaw;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.zugriff.Objekte;
import de.lebenslagen.warehouse.model.Abbruch;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * What paragraphs in Java have at hand, under the name {@code z}: questions to the warehouse, what
 * other paragraphs shared, forms, and showing.
 */
public final class Werkzeug {

  private static final Map<String, Werkzeug> ALLE = new ConcurrentHashMap<>();

  private final Objekte objekte;
  private volatile @Nullable Javalauf lauf;
  private volatile @Nullable Abbruch abbruch;

  Werkzeug(Objekte objekte) {
    this.objekte = objekte;
  }

  static void register(String kennung, Werkzeug werkzeug) {
    ALLE.put(kennung, werkzeug);
  }

  static void unregister(String kennung) {
    ALLE.remove(kennung);
  }

  /** That of one note; called by the first line that its Java side runs. */
  public static Werkzeug get(String kennung) {
    return Objects.requireNonNull(ALLE.get(kennung), "This note is closed.");
  }

  void begin(Javalauf next) {
    lauf = next;
    abbruch = null;
  }

  /** What one of the methods threw in this paragraph, with its remedy. */
  @Nullable Abbruch abbruch() {
    return abbruch;
  }

  /** The result of a query through the door of this paragraph. */
  public Table sql(String sql) {
    return call(() -> lauf().query(sql));
  }

  /** The values that a sentence asks for, as in a paragraph of {@code %sozialraum.indikator}. */
  public Table indikator(String satz) {
    return call(() -> lauf().indikator(satz));
  }

  /** A table of an analysis: {@code z.analyse("kita_unter_6 je bezirk")}. */
  public Table analyse(String satz) {
    return call(() -> lauf().indikator("analyse " + satz));
  }

  /** What the checks found in the deliveries of a Datenquelle; with an empty text, in all. */
  public Table befunde(String datenquelle) {
    return call(() -> lauf().indikator("befunde " + datenquelle));
  }

  /**
   * A map of one column.
   *
   * @param table with {@code raum_id} and a name in {@code gebiet} or {@code name}, one row per
   *     area
   * @param spalte the numbers
   * @param thema what is shown, German
   * @param einheit unit of the numbers, German
   */
  public Abbildung karte(Table table, String spalte, String thema, String einheit) {
    return call(() -> lauf().bild(Tabellenbild.karte(table, spalte, thema, einheit)));
  }

  /** Bars in the order of one column; the rest as for {@link #karte}. */
  public Abbildung rang(Table table, String spalte, String thema, String einheit) {
    return call(() -> lauf().bild(Tabellenbild.rang(table, spalte, thema, einheit)));
  }

  /**
   * Lines over the years in {@code berichtsjahr}, one panel per name; the rest as for {@link
   * #karte}, but without {@code raum_id} too.
   */
  public Abbildung verlauf(Table table, String spalte, String thema, String einheit) {
    return call(() -> lauf().bild(Tabellenbild.verlauf(table, spalte, thema, einheit)));
  }

  /**
   * How many people there are of each age.
   *
   * @param table with {@code altersgruppe} ({@code 0-5}, {@code 65+}), one row per group
   * @param spalte the numbers
   * @param vergleich other numbers, drawn as a line at the same size
   * @param thema what is shown, German
   */
  public Abbildung altersaufbau(Table table, String spalte, String vergleich, String thema) {
    return call(() -> lauf().bild(Tabellenbild.alter(table, spalte, vergleich, thema)));
  }

  /** Id of the Datenstand behind the door of this paragraph, to be cited. */
  public String datenstand() {
    return call(() -> lauf().datenstand());
  }

  /** A table that another paragraph shared. */
  public Table tabelle(String name) {
    return call(() -> (Table) find(name, Table.class));
  }

  /** Whatever another paragraph shared. */
  public Object get(String name, Class<?> type) {
    return call(() -> find(name, type));
  }

  private Object find(String name, Class<?> type) {
    Objekte.Eintrag eintrag =
        objekte
            .find(name)
            .filter(e -> type.isInstance(e.wert()))
            .orElseThrow(
                () ->
                    new Abbruch(
                        Abbruch.Kategorie.EINGABE,
                        "Unter dem Namen \"" + name + "\" ist nichts dieser Art geteilt.",
                        "Geteilt sind: "
                            + objekte.list().keySet()
                            + ". SQL teilt mit (als=name)."));
    lauf().join(eintrag.zone());
    return eintrag.wert();
  }

  /** Shares something with other paragraphs, also of other languages. */
  public void share(String name, Object wert) {
    call(
        () -> {
          lauf().share(name, wert);
          return wert;
        });
  }

  /** Shows a table, a number, a text: as part of what this paragraph shows. */
  public void show(@Nullable Object wert) {
    show(wert, "");
  }

  /** The same with a title. */
  public void show(@Nullable Object wert, String titel) {
    lauf().show(wert, titel);
  }

  /** The value of a form. */
  public String text(String name, String vorgabe) {
    return lauf().formulare().text(name, vorgabe);
  }

  /** The value of a form with choices. */
  public String select(String name, String vorgabe, String... wahl) {
    return lauf()
        .formulare()
        .waehle(
            name,
            vorgabe,
            Arrays.stream(wahl).map(de.lebenslagen.notebook.absatz.Formulare.Wahl::of).toList());
  }

  /**
   * Ends the paragraph, and with it a run of the note, with a sentence for the reader.
   *
   * @param satz what was expected and what was found, German
   * @param abhilfe what to do, German
   */
  public void stop(String satz, String abhilfe) {
    call(
        () -> {
          throw new Abbruch(Abbruch.Kategorie.EINGABE, satz, abhilfe);
        });
  }

  /** Says something to the reader. */
  public void note(String satz) {
    lauf().add(new Ausgabe.Satz(Ausgabe.Ton.HINWEIS, satz));
  }

  private Javalauf lauf() {
    return Objects.requireNonNull(lauf, "No paragraph runs.");
  }

  private <T> T call(Supplier<T> work) {
    try {
      return work.get();
    } catch (Abbruch e) {
      abbruch = e;
      throw e;
    }
  }
}
