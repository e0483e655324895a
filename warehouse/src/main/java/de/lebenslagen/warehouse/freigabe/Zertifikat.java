package de.lebenslagen.warehouse.freigabe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What vouches for an export. Holds no hash over anything that was hidden: a count of 1 or 2 could
 * be found by trying.
 *
 * @param freigabe id of the Freigabe
 * @param erteiltUm when, ISO 8601 in UTC
 * @param politik version of the Geheimhaltungspolitik
 * @param datenstand id of the Datenstand
 * @param loeser engine of the audit
 * @param pruefung what the audit guarantees, German
 * @param frei number of published cells
 * @param gesperrt number of hidden cells
 * @param registerSha256 hash of the entry in the Freigaberegister
 */
public record Zertifikat(
    String freigabe,
    String erteiltUm,
    String politik,
    String datenstand,
    String loeser,
    String pruefung,
    int frei,
    int gesperrt,
    String registerSha256) {

  private static final String BESTANDEN =
      "bestanden: jede geschützte Zahl hat gegen alles bisher Veröffentlichte mindestens zwei"
          + " mögliche ganzzahlige Werte";

  private static final String VERAENDERT =
      "Zellschlüsselmethode: jede Zahl ist zufällig und immer gleich verändert; Summen gehen nicht"
          + " genau auf";

  private static final List<String> FELDER =
      List.of(
          "freigabe",
          "erteilt_um",
          "politik",
          "datenstand",
          "loeser",
          "pruefung",
          "frei",
          "gesperrt",
          "freigaberegister_sha256");

  static Zertifikat of(Freigabeeintrag eintrag) {
    return new Zertifikat(
        eintrag.kennung(),
        eintrag.erteiltUm().toString(),
        eintrag.politik(),
        eintrag.datenstand(),
        eintrag.loeser(),
        eintrag.loeser().equals(Zellschluesselpruefung.LOESER) ? VERAENDERT : BESTANDEN,
        eintrag.freiAnzahl(),
        eintrag.gesperrtAnzahl(),
        eintrag.eintragSha256());
  }

  /** One line for a footer, German. */
  public String zeile() {
    return "Freigabe "
        + freigabe
        + " · Politik "
        + politik
        + " · Datenstand "
        + datenstand
        + " · Register "
        + registerSha256.substring(0, 12);
  }

  /**
   * The certificate of a file.
   *
   * @param datei name of the file
   * @param sha256 hash of its bytes
   */
  public String toJson(String datei, String sha256) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("datei", datei);
    fields.put("datei_sha256", sha256);
    List<Object> own =
        List.of(
            freigabe,
            erteiltUm,
            politik,
            datenstand,
            loeser,
            pruefung,
            frei,
            gesperrt,
            registerSha256);
    for (int i = 0; i < FELDER.size(); i++) {
      fields.put(FELDER.get(i), own.get(i));
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      for (Map.Entry<String, Object> field : fields.entrySet()) {
        json.writeFieldName(field.getKey());
        if (field.getValue() instanceof Integer number) {
          json.writeNumber(number);
        } else {
          json.writeString(field.getValue().toString());
        }
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory can't fail.", e);
    }
    return text + "\n";
  }

  /** A certificate as read from a file, with what it says about its file. */
  public record Beleg(String datei, String dateiSha256, Zertifikat zertifikat) {}

  /**
   * Reads what {@link #toJson} writes.
   *
   * @throws Abbruch EINGABE where it is not a certificate
   */
  public static Beleg parse(String json) {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          fields.put(name, parser.getText());
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    try {
      return new Beleg(text(fields, "datei"), text(fields, "datei_sha256"), read(fields));
    } catch (IllegalArgumentException e) {
      throw unreadable(e);
    }
  }

  private static Zertifikat read(Map<String, String> fields) {
    return new Zertifikat(
        text(fields, FELDER.get(0)),
        text(fields, FELDER.get(1)),
        text(fields, FELDER.get(2)),
        text(fields, FELDER.get(3)),
        text(fields, FELDER.get(4)),
        text(fields, FELDER.get(5)),
        Integer.parseInt(text(fields, FELDER.get(6))),
        Integer.parseInt(text(fields, FELDER.get(7))),
        text(fields, FELDER.get(8)));
  }

  private static String text(Map<String, String> fields, String name) {
    if (!fields.containsKey(name)) {
      throw new IllegalArgumentException("No field " + name);
    }
    return Objects.requireNonNull(fields.get(name));
  }

  private static Abbruch unreadable(Exception e) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Das ist kein Zertifikat, wie dieses Programm es schreibt.",
        "Bitte die Datei nennen, die neben dem Export entstand: DATEI.zertifikat.json.",
        e);
  }

  /** Whether a register's entry says the same. */
  public boolean matches(Freigabeeintrag eintrag) {
    return equals(of(eintrag));
  }
}
