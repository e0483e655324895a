package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Einrichtungsangaben;
import de.lebenslagen.warehouse.model.Einrichtungsangaben.Punktspalten;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.raum.Ort;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facilities have a key, a name, a place on the map of Germany, and end after they began. */
final class EinrichtungRegel implements Tabellenregel {

  private static final Regelbeschreibung BESCHREIBUNG =
      Regelbeschreibung.fest(
          "EINRICHTUNG",
          "Einrichtungen",
          "Jede Einrichtung hat Schlüssel und Namen und steht je Zeitbezug einmal in der Liste. Ihr"
              + " Standort liegt in Deutschland, also stimmen Reihenfolge und System der Koordinaten."
              + " Ihr letzter Tag liegt nicht vor dem ersten.",
          "Länge 51,6 und Breite 6,7: die beiden sind vertauscht.");

  private record Eintrag(String schluessel, Zeitbezug zeitbezug) {}

  @Override
  public Regelbeschreibung beschreibung() {
    return BESCHREIBUNG;
  }

  @Override
  public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
    Optional<Einrichtungsangaben> found = kontext.datenquelle().einrichtung();
    if (found.isEmpty()) {
      return;
    }
    Einrichtungsangaben angaben = found.get();
    Map<Eintrag, Integer> seen = new HashMap<>();
    for (Zeile zeile : kontext.zeilen()) {
      checkGenannt(kontext, auftrag, zeile, angaben, seen);
      angaben.punkt().ifPresent(p -> checkPunkt(kontext, auftrag, zeile, p));
      checkTage(kontext, auftrag, zeile, angaben);
    }
  }

  private static void checkGenannt(
      Pruefkontext kontext,
      Pruefauftrag auftrag,
      Zeile zeile,
      Einrichtungsangaben angaben,
      Map<Eintrag, Integer> seen) {
    for (String spalte : List.of(angaben.schluessel(), angaben.name())) {
      if (text(kontext, zeile, spalte).isEmpty()) {
        auftrag.report(
            kontext.stelle(zeile).atSpalte(spalte),
            "eine Angabe zu jeder Einrichtung",
            "eine leere Zelle",
            "Bitte ergänzen; der Schlüssel bleibt über die Jahre derselbe.");
      }
    }
    String key = text(kontext, zeile, angaben.schluessel());
    Integer first = seen.putIfAbsent(new Eintrag(key, zeile.zeitbezug()), zeile.nummer());
    if (first != null && !key.isEmpty()) {
      auftrag.report(
          kontext.stelle(zeile).atSpalte(angaben.schluessel()),
          "jede Einrichtung einmal",
          Zellentext.quote(key) + " auch in Zeile " + first,
          "Bitte eine der beiden Zeilen löschen oder den Schlüssel berichtigen.");
    }
  }

  private static void checkPunkt(
      Pruefkontext kontext, Pruefauftrag auftrag, Zeile zeile, Punktspalten punkt) {
    Optional<BigDecimal> ost = zahl(kontext, zeile, punkt.laenge());
    Optional<BigDecimal> nord = zahl(kontext, zeile, punkt.breite());
    if (ost.isEmpty() && nord.isEmpty()) {
      return;
    }
    boolean inside =
        ost.isPresent()
            && nord.isPresent()
            && Ort.find(
                    punkt.koordinatensystem(), ost.get().doubleValue(), nord.get().doubleValue())
                .filter(Ort::isInDeutschland)
                .isPresent();
    if (!inside) {
      auftrag.report(
          kontext.stelle(zeile).atSpalte(punkt.laenge()),
          "ein Standort in Deutschland (" + punkt.koordinatensystem() + ")",
          ost.map(BigDecimal::toPlainString).orElse("nichts")
              + " / "
              + nord.map(BigDecimal::toPlainString).orElse("nichts"),
          "Bitte prüfen, ob die beiden Spalten vertauscht sind und ob das Koordinatensystem stimmt.");
    }
  }

  private static void checkTage(
      Pruefkontext kontext, Pruefauftrag auftrag, Zeile zeile, Einrichtungsangaben angaben) {
    Optional<LocalDate> von = angaben.gueltigVon().flatMap(s -> tag(kontext, zeile, s));
    Optional<LocalDate> bis = angaben.gueltigBis().flatMap(s -> tag(kontext, zeile, s));
    if (von.isPresent() && bis.isPresent() && bis.get().isBefore(von.get())) {
      auftrag.report(
          kontext.stelle(zeile).atSpalte(angaben.gueltigBis().orElse("")),
          "ein Tag ab " + von.get(),
          bis.get().toString(),
          "Bitte einen der beiden Tage berichtigen.");
    }
  }

  private static Zelle zelle(Pruefkontext kontext, Zeile zeile, String spalte) {
    return zeile.zellen().get(Spalten.indexOf(kontext.datenquelle(), spalte));
  }

  private static String text(Pruefkontext kontext, Zeile zeile, String spalte) {
    return zelle(kontext, zeile, spalte) instanceof Zelle.Text text ? text.text() : "";
  }

  private static Optional<BigDecimal> zahl(Pruefkontext kontext, Zeile zeile, String spalte) {
    return Spalten.findZahl(zeile, Spalten.indexOf(kontext.datenquelle(), spalte));
  }

  private static Optional<LocalDate> tag(Pruefkontext kontext, Zeile zeile, String spalte) {
    return zelle(kontext, zeile, spalte) instanceof Zelle.Tag tag
        ? Optional.of(tag.tag())
        : Optional.empty();
  }
}
