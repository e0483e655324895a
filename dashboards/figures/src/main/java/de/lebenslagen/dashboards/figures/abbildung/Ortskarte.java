package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.freigabe.Freigegeben;
import de.lebenslagen.warehouse.freigabe.Zertifikat;
import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.raum.Raum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where places are: in the whole town, or in one area seen from near.
 *
 * @param thema what the reader sees, German: "Kitas in Berlin"
 * @param orte in the order in which they are drawn
 * @param schluessel of the area that is seen from near; empty: the whole town
 * @param zertifikat of the release that holds the boundaries
 */
public record Ortskarte(
    Kopf kopf,
    Kartengrund grund,
    List<Ortsschicht> orte,
    Optional<String> schluessel,
    Optional<Zertifikat> zertifikat)
    implements Abbildung {

  public Ortskarte {
    orte = List.copyOf(orte);
  }

  /**
   * The whole town.
   *
   * @param quelle what the boundaries were released with
   * @param herkunft where places and boundaries are from, German
   */
  public static Ortskarte of(
      Freigegeben<?> quelle,
      Kartengrund grund,
      String thema,
      List<Ortsschicht> orte,
      String herkunft) {
    return new Ortskarte(
        kopf(quelle, thema, orte, herkunft),
        grund,
        orte,
        Optional.empty(),
        Ortstext.combine(Optional.of(quelle.zertifikat()), orte));
  }

  /** One area from near, with the places that lie in it. */
  public static Ortskarte of(
      Freigegeben<?> quelle,
      Kartengrund grund,
      Gebiet raum,
      List<Ortsschicht> orte,
      String herkunft) {
    return new Ortskarte(
        kopf(quelle, "Einrichtungen in " + raum.name(), orte, herkunft),
        grund,
        orte,
        Optional.of(raum.schluessel()),
        Ortstext.combine(Optional.of(quelle.zertifikat()), orte));
  }

  private static Kopf kopf(
      Freigegeben<?> quelle, String thema, List<Ortsschicht> orte, String herkunft) {
    String days =
        String.join(", ", orte.stream().map(Ortsschicht::stand).distinct().sorted().toList());
    return new Kopf(
        thema,
        Optional.empty(),
        new Einheit("", 1, 0),
        days.isEmpty() ? "" : "Liste vom " + days,
        quelle.zertifikat().datenstand(),
        herkunft,
        List.of());
  }

  /** The area that is seen from near, where it has a boundary. */
  public Optional<Raum> findRaum() {
    return schluessel.flatMap(
        k ->
            grund.raeume().stream()
                .filter(r -> r.id().schluesselVoll().equals(k))
                .filter(r -> r.geometrie().isPresent())
                .findFirst());
  }

  @Override
  public String befund() {
    return kopf.thema() + ": " + Ortstext.mengen(orte, grund);
  }

  @Override
  public String alternativtext() {
    return "Karte mit Orten. "
        + kopf.thema()
        + ". "
        + Ortstext.findSatz(orte, grund).orElse("Kein Ort eingezeichnet.");
  }

  @Override
  public Datentafel tafel() {
    List<List<String>> rows = new ArrayList<>();
    for (Ortsschicht s : orte) {
      rows.add(
          List.of(s.titel(), Zahlformat.ANZAHL.format(s.listGezeichnete(grund).size()), s.stand()));
    }
    return new Datentafel(kopf.thema(), List.of("Art", "Anzahl", "Liste vom"), rows);
  }

  @Override
  public List<String> hinweise() {
    List<String> result = new ArrayList<>(Zahlentafel.hinweise(this, List.of()));
    Ortstext.findAussen(orte, grund).ifPresent(result::add);
    return result;
  }
}
