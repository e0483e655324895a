package de.lebenslagen.dashboards.publish.brief;

import de.lebenslagen.warehouse.model.Briefart;
import de.lebenslagen.warehouse.model.Lieferstelle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks a Lieferstelle for deliveries.
 *
 * @param wuensche at least one, all of what the receiver sends
 * @param frist by when
 */
public record Anforderung(Lieferstelle an, List<Lieferwunsch> wuensche, LocalDate frist)
    implements Schreiben {

  public Anforderung {
    wuensche = List.copyOf(wuensche);
    Wunschteil.requireSender(an, wuensche);
  }

  @Override
  public Brief toBrief(Briefkopf kopf) {
    List<Absatz> text = new ArrayList<>();
    text.add(
        new Absatz.Text(
            "für die Sozialplanung ("
                + kopf.absender().stadt()
                + ") bitten wir Sie um die folgenden Zahlen. Bitte schicken Sie sie uns bis zum "
                + Wunschtext.tag(frist)
                + "."));
    text.add(Wunschteil.tabelle(wuensche));
    text.addAll(Wunschteil.inhalt(wuensche));
    text.addAll(Wunschteil.hinweise(wuensche));
    text.addAll(Wunschteil.zweck(wuensche));
    text.add(
        new Absatz.Text(
            "Ist etwas davon nicht möglich oder nur anders, rufen Sie uns bitte an oder schreiben"
                + " Sie kurz; oft hilft schon ein Teil der Zahlen."));
    return new Brief(
        kopf,
        Briefart.ANFORDERUNG,
        an,
        "Bitte um Zahlen für die Sozialplanung, Berichtsjahr " + Wunschteil.jahre(wuensche),
        text,
        Wunschteil.anlagen(wuensche));
  }
}
