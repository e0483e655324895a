package de.lebenslagen.dashboards.publish.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.lebenslagen.dashboards.publish.stoff.Quelle;
import de.lebenslagen.dashboards.publish.stoff.Seitenstoff;
import de.lebenslagen.dashboards.publish.stoff.Siteangaben;
import de.lebenslagen.dashboards.publish.stoff.Stoffauftrag;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What an open-data portal must know about the release: DCAT-AP.de 2.0 as JSON-LD. Addresses are
 * whole where the site says where it will stand, else relative to the file.
 */
final class Metadaten {

  private static final String LIZENZ = "http://dcat-ap.de/def/licenses/";

  /** GovData's names of licences are written with slashes; declarations write hyphens. */
  private static final Map<String, String> LIZENZEN =
      Map.of(
          "dl-de/by-2-0", LIZENZ + "dl-by-de/2.0",
          "dl-de/zero-2-0", LIZENZ + "dl-zero-de/2.0",
          "CC0-1.0", LIZENZ + "cc-zero",
          "CC-BY-4.0", LIZENZ + "cc-by/4.0",
          "CC BY 4.0", LIZENZ + "cc-by/4.0");

  private static final String IANA = "https://www.iana.org/assignments/media-types/";

  /** What DCAT has no field for, and every reader of a CSV file asks. */
  private static final String CSV =
      " Zeichensatz UTF-8, Trennzeichen Komma, Dezimalzeichen Punkt, erste Zeile mit Namen.";

  private static final Map<String, String> FORMEN =
      Map.of("csv", "CSV", "parquet", "PARQUET", "geojson", "GEOJSON");

  private static final Map<String, String> MEDIEN =
      Map.of(
          "csv", "text/csv",
          "parquet", "application/vnd.apache.parquet",
          "geojson", "application/geo+json");

  private final Stoffauftrag auftrag;
  private final Seitenstoff stoff;
  private final String basis;

  private Metadaten(Stoffauftrag auftrag, Seitenstoff stoff) {
    this.auftrag = auftrag;
    this.stoff = stoff;
    this.basis = auftrag.angaben().adresse().orElse("../");
  }

  static String jsonLd(Stoffauftrag auftrag, Seitenstoff stoff, List<Datenseite.Datei> dateien) {
    return new Metadaten(auftrag, stoff).write(dateien);
  }

  private String write(List<Datenseite.Datei> dateien) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      context(json);
      json.writeStringField("@id", basis + "daten.html");
      json.writeStringField("@type", "dcat:Dataset");
      dataset(json);
      json.writeFieldName("dcat:distribution");
      json.writeStartArray();
      for (Datenseite.Datei datei : dateien) {
        distribution(json, datei);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory can't fail.", e);
    }
    return text + "\n";
  }

  private static void context(JsonGenerator json) throws IOException {
    json.writeFieldName("@context");
    json.writeStartObject();
    json.writeStringField("dcat", "http://www.w3.org/ns/dcat#");
    json.writeStringField("dct", "http://purl.org/dc/terms/");
    json.writeStringField("dcatde", "http://dcat-ap.de/def/dcatde/");
    json.writeStringField("foaf", "http://xmlns.com/foaf/0.1/");
    json.writeStringField("vcard", "http://www.w3.org/2006/vcard/ns#");
    json.writeStringField("csvw", "http://www.w3.org/ns/csvw#");
    json.writeStringField("xsd", "http://www.w3.org/2001/XMLSchema#");
    json.writeEndObject();
  }

  private void dataset(JsonGenerator json) throws IOException {
    Freigabeeintrag eintrag = auftrag.eintrag();
    Siteangaben angaben = auftrag.angaben();
    german(json, "dct:title", angaben.titel());
    german(
        json,
        "dct:description",
        eintrag.titel()
            + ": "
            + stoff.blaetter().size()
            + " Indikatoren der Sozialplanung für "
            + stoff.lage().raeume().size()
            + " "
            + stoff.lage().mehrzahl()
            + ", "
            + stoff.jahresspanne()
            + ".");
    json.writeStringField("dct:identifier", eintrag.kennung());
    json.writeFieldName("dct:issued");
    typed(json, "xsd:date", auftrag.tag().toString());
    json.writeFieldName("dct:temporal");
    period(json);
    reference(
        json, "dcat:theme", "http://publications.europa.eu/resource/authority/data-theme/SOCI");
    reference(
        json, "dct:language", "http://publications.europa.eu/resource/authority/language/DEU");
    json.writeFieldName("dct:publisher");
    agent(json, angaben.herausgeber().isEmpty() ? auftrag.ort() : angaben.herausgeber().get(0));
    if (angaben.dcatKennung().isPresent()) {
      reference(json, "dcatde:contributorID", angaben.dcatKennung().get());
    }
    if (angaben.email().isPresent()) {
      json.writeFieldName("dcat:contactPoint");
      json.writeStartObject();
      json.writeStringField("@type", "vcard:Organization");
      json.writeStringField("vcard:fn", auftrag.ort());
      reference(json, "vcard:hasEmail", "mailto:" + angaben.email().get());
      json.writeEndObject();
    }
  }

  private void period(JsonGenerator json) throws IOException {
    TreeSet<Integer> jahre = new TreeSet<>();
    stoff.blaetter().forEach(b -> jahre.addAll(stoff.listJahre(b)));
    json.writeStartObject();
    json.writeStringField("@type", "dct:PeriodOfTime");
    json.writeFieldName("dcat:startDate");
    typed(json, "xsd:date", jahre.first() + "-01-01");
    json.writeFieldName("dcat:endDate");
    typed(json, "xsd:date", jahre.last() + "-12-31");
    json.writeEndObject();
  }

  private void distribution(JsonGenerator json, Datenseite.Datei datei) throws IOException {
    String ending = datei.ziel().substring(datei.ziel().lastIndexOf('.') + 1);
    json.writeStartObject();
    json.writeStringField("@type", "dcat:Distribution");
    json.writeStringField("@id", basis + datei.ziel());
    german(json, "dct:title", datei.titel());
    german(json, "dct:description", datei.inhalt() + (ending.equals("csv") ? CSV : ""));
    reference(json, "dcat:accessURL", basis + "daten.html");
    reference(json, "dcat:downloadURL", basis + datei.ziel());
    reference(
        json, "dcat:mediaType", IANA + MEDIEN.getOrDefault(ending, "application/octet-stream"));
    reference(
        json,
        "dct:format",
        "http://publications.europa.eu/resource/authority/file-type/"
            + FORMEN.getOrDefault(ending, "OCTET"));
    if (ending.equals("csv")) {
      dialect(json);
    }
    Optional<String> lizenz =
        datei.lizenz() instanceof Datenseite.Datei.Lizenz.Eigene eigene
            ? eigene.name().flatMap(n -> Optional.ofNullable(LIZENZEN.get(n)))
            : lizenz();
    if (lizenz.isPresent()) {
      reference(json, "dct:license", lizenz.get());
    }
    json.writeEndObject();
  }

  /** How a CSV file is read, for programs (CSV on the Web, W3C). */
  private static void dialect(JsonGenerator json) throws IOException {
    json.writeFieldName("csvw:dialect");
    json.writeStartObject();
    json.writeStringField("@type", "csvw:Dialect");
    json.writeStringField("csvw:encoding", "utf-8");
    json.writeStringField("csvw:delimiter", ",");
    json.writeBooleanField("csvw:header", true);
    json.writeEndObject();
  }

  /** What the publisher says; else that of the sources, where all have the same. */
  private Optional<String> lizenz() {
    List<String> own = auftrag.angaben().lizenz().stream().toList();
    List<String> named =
        own.isEmpty() ? stoff.quellen().stream().map(Quelle::lizenz).distinct().toList() : own;
    return named.size() == 1 ? Optional.ofNullable(LIZENZEN.get(named.get(0))) : Optional.empty();
  }

  private static void german(JsonGenerator json, String name, String text) throws IOException {
    json.writeFieldName(name);
    json.writeStartObject();
    json.writeStringField("@value", text);
    json.writeStringField("@language", "de");
    json.writeEndObject();
  }

  private static void typed(JsonGenerator json, String type, String text) throws IOException {
    json.writeStartObject();
    json.writeStringField("@value", text);
    json.writeStringField("@type", type);
    json.writeEndObject();
  }

  private static void reference(JsonGenerator json, String name, String id) throws IOException {
    json.writeFieldName(name);
    json.writeStartObject();
    json.writeStringField("@id", id);
    json.writeEndObject();
  }

  private static void agent(JsonGenerator json, String name) throws IOException {
    json.writeStartObject();
    json.writeStringField("@type", "foaf:Agent");
    json.writeStringField("foaf:name", name);
    json.writeEndObject();
  }
}
