package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Datenquelle.Merkmal;
import de.lebenslagen.warehouse.schema.Sternschema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the Merkmale: the shipped ones and those that a Datenquelle brings along. */
public final class MerkmalReader {

  /** The Merkmal whose Auspraegungen are half-open age bands such as {@code 0-18}. */
  public static final String ALTERSGRUPPE = "altersgruppe";

  static final List<String> MERKMAL = List.of("titel", "auspraegungen");

  private static final String MITGELIEFERT = "merkmale.yml";

  /** Read at first use, then kept: every Datenquelle needs them. */
  private static final class Mitgeliefert {
    private static final List<Merkmal> MERKMALE =
        readMerkmale(YamlDatei.parse(MITGELIEFERT, readResource()));
  }

  private MerkmalReader() {}

  /** The Merkmale that ship with Lebenslagen; the same in every Datenquelle. */
  public static List<Merkmal> listMitgeliefert() {
    return Mitgeliefert.MERKMALE;
  }

  static List<Merkmal> readOwn(Knoten root) {
    Optional<Knoten> merkmale = root.find("merkmale");
    return merkmale.isEmpty() ? List.of() : readMerkmale(merkmale.get());
  }

  /** Shipped and own ones by id; an own one never replaces a shipped one. */
  static Map<String, Merkmal> readAll(Knoten root) {
    Map<String, Merkmal> result = new LinkedHashMap<>();
    listMitgeliefert().forEach(m -> result.put(m.id(), m));
    for (Merkmal own : readOwn(root)) {
      if (result.put(own.id(), own) != null) {
        throw root.get("merkmale")
            .get(own.id())
            .fehler(
                "ein neues Merkmal",
                "\"" + own.id() + "\" ist mitgeliefert",
                "Bitte das mitgelieferte verwenden oder anders benennen.");
      }
    }
    return result;
  }

  private static List<Merkmal> readMerkmale(Knoten merkmale) {
    return merkmale.felder().entrySet().stream()
        .map(e -> readMerkmal(e.getKey(), e.getValue()))
        .toList();
  }

  private static Merkmal readMerkmal(String id, Knoten merkmal) {
    requireKennung(id, merkmal);
    merkmal.requireFelder(MERKMAL);
    Map<String, Knoten> auspraegungen = merkmal.get("auspraegungen").felder();
    Map<String, String> result = new LinkedHashMap<>();
    auspraegungen.forEach(
        (key, titel) -> result.put(requireKennung(key, titel), titel.nichtLeer()));
    if (result.isEmpty() && !id.equals(ALTERSGRUPPE)) {
      throw merkmal.fehler("mindestens eine Ausprägung", "keine", "Bitte die Ausprägungen nennen.");
    }
    return new Merkmal(id, merkmal.get("titel").nichtLeer(), result);
  }

  private static String requireKennung(String id, Knoten place) {
    if (!id.matches("[a-z][a-z0-9_]{0,62}") || id.equals(Sternschema.INSGESAMT)) {
      throw place.fehler(
          "ein Schlüssel aus a–z, 0–9 und _, nicht \"insgesamt\"",
          "\"" + id + "\"",
          "Bitte umbenennen.");
    }
    return id;
  }

  private static String readResource() {
    try (InputStream in =
        Objects.requireNonNull(MerkmalReader.class.getResourceAsStream(MITGELIEFERT))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + MITGELIEFERT + " is unreadable.", e);
    }
  }
}
