package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.freigabe.Freigegeben;
import de.lebenslagen.warehouse.freigabe.Zertifikat;
import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.raum.Raum;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Where an area lies in its town.
 *
 * @param schluessel of the area
 * @param ort name of the town
 * @param zertifikat of the release that holds the boundaries
 * @param orte places in the area; none where it is too small in the picture to hold them
 */
public record Lageplan(
    Kopf kopf,
    Kartengrund grund,
    String schluessel,
    String ort,
    Optional<Zertifikat> zertifikat,
    List<Ortsschicht> orte)
    implements Abbildung {

  /** Places are drawn in an area that takes up at least this share of the town's extent. */
  private static final double GROSS = 0.15;

  /** Nearer to the middle than this share of the town's extent is "in the middle". */
  private static final double MITTE = 0.12;

  private static final List<String> RICHTUNGEN =
      List.of(
          "Osten", "Nordosten", "Norden", "Nordwesten", "Westen", "Südwesten", "Süden", "Südosten");

  public Lageplan {
    orte = List.copyOf(orte);
  }

  /**
   * @param quelle what the boundaries were released with
   * @param grenzen where they are from, German
   */
  public static Lageplan of(
      Freigegeben<?> quelle, Kartengrund grund, Gebiet raum, String ort, String grenzen) {
    Kopf kopf =
        new Kopf(
            "Lage von " + raum.name(),
            Optional.empty(),
            new Einheit("", 1, 0),
            "",
            quelle.zertifikat().datenstand(),
            grenzen,
            List.of());
    return new Lageplan(
        kopf, grund, raum.schluessel(), ort, Optional.of(quelle.zertifikat()), List.of());
  }

  /** The same with places in the area, where it is large enough to hold them. */
  public Lageplan withOrte(List<Ortsschicht> schichten) {
    Envelope town = new Envelope();
    grund
        .raeume()
        .forEach(r -> r.geometrie().ifPresent(g -> town.expandToInclude(g.getEnvelopeInternal())));
    boolean large =
        findRaum()
            .map(r -> r.geometrie().orElseThrow().getEnvelopeInternal())
            .filter(own -> own.getDiameter() >= GROSS * town.getDiameter())
            .isPresent();
    List<Ortsschicht> shown = large ? schichten : List.of();
    return new Lageplan(kopf, grund, schluessel, ort, Ortstext.combine(zertifikat, shown), shown);
  }

  /** The area, where it has a boundary. */
  public Optional<Raum> findRaum() {
    return grund.raeume().stream()
        .filter(r -> r.id().schluesselVoll().equals(schluessel))
        .filter(r -> r.geometrie().isPresent())
        .findFirst();
  }

  @Override
  public String befund() {
    return findRaum()
        .map(r -> kopf.thema() + ": " + richtung(r) + " " + ort)
        .orElse(kopf.thema() + ": keine Grenze in den Daten");
  }

  private String name() {
    return findRaum().map(Raum::name).orElse(schluessel);
  }

  /** "im Norden von", or "in der Mitte von". */
  private String richtung(Raum raum) {
    Coordinate own = raum.geometrie().orElseThrow().getCentroid().getCoordinate();
    Envelope box = new Envelope();
    double x = 0;
    double y = 0;
    double size = 0;
    for (Raum r : grund.raeume()) {
      if (r.geometrie().isPresent()) {
        Geometry form = r.geometrie().get();
        box.expandToInclude(form.getEnvelopeInternal());
        x += form.getCentroid().getX() * form.getArea();
        y += form.getCentroid().getY() * form.getArea();
        size += form.getArea();
      }
    }
    double stretch = Math.cos(Math.toRadians(box.centre().y));
    double east = (own.x - x / size) * stretch;
    double north = own.y - y / size;
    if (Math.hypot(east, north) < MITTE * Math.max(box.getWidth() * stretch, box.getHeight())) {
      return "in der Mitte von";
    }
    long eighth = Math.round(Math.atan2(north, east) / (Math.PI / 4));
    return "im " + RICHTUNGEN.get((int) Math.floorMod(eighth, 8L)) + " von";
  }

  @Override
  public String alternativtext() {
    return "Lageplan. "
        + befund()
        + ". Gezeigt: "
        + Befundtext.gebiete(grund.raeume().size())
        + "."
        + Ortstext.findSatz(orte, grund).map(t -> " " + t).orElse("");
  }

  @Override
  public Datentafel tafel() {
    String size =
        findRaum()
            .flatMap(r -> r.flaecheKm2().stream().boxed().findFirst())
            .map(Zahlformat.ANTEIL::format)
            .orElse("keine Angabe");
    return new Datentafel(
        kopf.thema(), List.of("Gebiet", "Fläche (km²)"), List.of(List.of(name(), size)));
  }
}
