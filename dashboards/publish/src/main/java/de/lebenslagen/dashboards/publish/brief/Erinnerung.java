package de.lebenslagen.dashboards.publish.brief;

import de.lebenslagen.warehouse.model.Briefart;
import de.lebenslagen.warehouse.model.Lieferstelle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks again.
 *
 * @param wuensche at least one, all of what the receiver sends
 * @param gebetenAm when the first letter was sent
 * @param frist by when now
 */
public record Erinnerung(
    Lieferstelle an, List<Lieferwunsch> wuensche, Optional<LocalDate> gebetenAm, LocalDate frist)
    implements Schreiben {

  public Erinnerung {
    wuensche = List.copyOf(wuensche);
    Wunschteil.requireSender(an, wuensche);
  }

  @Override
  public Brief toBrief(Briefkopf kopf) {
    List<Absatz> text = new ArrayList<>();
    text.add(
        new Absatz.Text(
            gebetenAm
                    .map(t -> "am " + Wunschtext.tag(t) + " haben wir Sie um Zahlen gebeten.")
                    .orElse("für die Sozialplanung warten wir noch auf Zahlen von Ihnen.")
                + " Es fehlen uns noch:"));
    text.add(Wunschteil.tabelle(wuensche));
    text.add(
        new Absatz.Text(
            "Solange sie fehlen, steht in unseren Auswertungen an diesen Stellen „nicht geliefert“."
                + " Können Sie uns die Zahlen bis zum "
                + Wunschtext.tag(frist)
                + " schicken? Sollte das nicht gehen, sagen Sie uns bitte, wann wir damit rechnen"
                + " können oder woran es hängt."));
    text.add(
        new Absatz.Text(
            "Hat sich dieser Brief mit Ihrer Lieferung überschnitten, ist er erledigt, und wir"
                + " danken Ihnen."));
    return new Brief(
        kopf,
        Briefart.ERINNERUNG,
        an,
        "Erinnerung: Zahlen für die Sozialplanung, Berichtsjahr " + Wunschteil.jahre(wuensche),
        text,
        Wunschteil.anlagen(wuensche));
  }
}
