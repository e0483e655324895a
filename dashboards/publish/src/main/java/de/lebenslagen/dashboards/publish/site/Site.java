package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.publish.stoff.Seitenstoff;
import de.lebenslagen.dashboards.publish.stoff.Siteangaben;
import de.lebenslagen.dashboards.publish.stoff.Stoffauftrag;
import de.lebenslagen.dashboards.publish.stoff.Stoffleser;
import de.lebenslagen.warehouse.freigabe.Freigegeben;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The public site of one release: static pages that work from a folder, from a server and offline.
 * The same release and the same declarations give the same bytes.
 */
public final class Site {

  private Site() {}

  /**
   * Writes the site; it appears whole or not at all, and an earlier site is replaced.
   *
   * @throws de.lebenslagen.warehouse.model.Abbruch EINGABE where the release allows no indicator,
   *     or something else lies at {@code ziel}
   */
  public static Siteergebnis write(Stoffauftrag auftrag, Path ziel) {
    try (Siteordner ordner = Siteordner.open(ziel)) {
      Freigegeben<Seitenstoff> stoff =
          auftrag.freigabe().compute(datenbank -> Stoffleser.read(datenbank, auftrag));
      Beiwerk.write(ordner);
      Seitenbau bau = new Seitenbau(auftrag, stoff, ordner);
      int seiten = bau.write();
      ordner.publish();
      return new Siteergebnis(
          seiten,
          ordner.dateien(),
          ordner.bytes(),
          stoff.wert().blaetter().size(),
          stoff.wert().lage().raeume().size(),
          hinweise(auftrag));
    }
  }

  private static List<String> hinweise(Stoffauftrag auftrag) {
    List<String> result = new ArrayList<>();
    Siteangaben angaben = auftrag.angaben();
    if (angaben.herausgeber().isEmpty()) {
      result.add("Das Impressum nennt noch keinen Herausgeber: bitte in site.yml eintragen.");
    }
    if (angaben.email().isEmpty() && angaben.telefon().isEmpty()) {
      result.add("Es fehlt ein Kontakt für Fragen und Barrieren: bitte in site.yml eintragen.");
    }
    if (angaben.adresse().isEmpty()) {
      result.add(
          "Die Adresse, unter der die Seiten stehen werden, fehlt in site.yml: Zitate und Metadaten"
              + " nennen dann keine.");
    }
    return result;
  }
}
