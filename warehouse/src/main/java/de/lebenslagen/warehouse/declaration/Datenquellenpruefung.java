package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Abbruch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks all Datenquellen of a folder and collects what is wrong instead of stopping at once. */
public final class Datenquellenpruefung {

  private Datenquellenpruefung() {}

  /** Everything that is wrong, by file; empty when all is well. */
  public static List<Abbruch> listFehler(Path ordner) {
    Deklarationsschema schema = Deklarationsschema.ofDatenquelle();
    List<Abbruch> result = new ArrayList<>();
    for (Path datei : DatenquelleReader.listFiles(ordner)) {
      result.addAll(listFehler(schema, datei));
    }
    if (result.isEmpty()) {
      try {
        DatenquelleReader.listAll(ordner);
      } catch (Abbruch e) {
        result.add(e);
      }
    }
    return result;
  }

  private static List<Abbruch> listFehler(Deklarationsschema schema, Path datei) {
    try {
      List<Abbruch> byForm = schema.listVerstoesse(YamlDatei.read(datei));
      if (byForm.isEmpty()) {
        DatenquelleReader.read(datei);
      }
      return byForm;
    } catch (Abbruch e) {
      return List.of(e);
    }
  }
}
