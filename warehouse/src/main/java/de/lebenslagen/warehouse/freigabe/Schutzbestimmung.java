package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.disclosure.Schutzbedarf;
import de.lebenslagen.warehouse.disclosure.Zellergaenzung.Ergaenzt;
import de.lebenslagen.warehouse.freigabe.Netzzelle.Art;
import de.lebenslagen.warehouse.freigabe.Regelwerk.Vorveroeffentlichung;
import de.lebenslagen.warehouse.register.Freigabeinhalt.Rolle;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Decides for each cell what may happen to it: the primary rules, and what is known already. */
final class Schutzbestimmung {

  private final Regelwerk regelwerk;
  private final Zellnetz netz;
  private final Altbestand altbestand;
  private final Set<String> gewuenscht;

  /**
   * @param gewuenscht keys of the cells that shall be published
   */
  Schutzbestimmung(
      Regelwerk regelwerk, Zellnetz netz, Altbestand altbestand, Set<String> gewuenscht) {
    this.regelwerk = regelwerk;
    this.netz = netz;
    this.altbestand = altbestand;
    this.gewuenscht = gewuenscht;
  }

  /** How far apart the possible values of a hidden cell must lie. */
  long spielraum(Netzzelle zelle, Ergaenzt wert) {
    return zelle.art() == Art.DIFFERENZ ? 1 : regelwerk.spielraum(zelle.gegenstand(), wert.wert());
  }

  Schutzbedarf decide(Netzzelle zelle, Ergaenzt wert) {
    Optional<Altbestand.Vorgabe> earlier = altbestand.find(zelle.schluessel());
    boolean shown =
        earlier.filter(v -> v.rolle() == Rolle.FREI || v.rolle() == Rolle.BEKANNT).isPresent();
    boolean rounded = isGerundet(zelle);
    boolean known =
        zelle.bekannt() && regelwerk.vorveroeffentlichung() == Vorveroeffentlichung.GILT;
    if (rounded && netz.isZuSperren(zelle.schluessel()) && !shown) {
      return Schutzbedarf.BEREITS_GESPERRT; // it stands alone: nothing can tell it
    }
    if (zelle.art() == Art.ABWEICHUNG || rounded || shown || known) {
      return Schutzbedarf.BEREITS_VEROEFFENTLICHT;
    }
    if (zelle.wert().isEmpty() && zelle.art() != Art.GEHEIM) {
      return isPrimaer(zelle, wert)
          ? Schutzbedarf.UNVEROEFFENTLICHT_SCHUETZEN
          : Schutzbedarf.UNVEROEFFENTLICHT; // nobody delivered it: there is nothing to show
    }
    if (isNurVerborgen(zelle) && gewuenscht.contains(zelle.schluessel())) {
      return Schutzbedarf.BEREITS_GESPERRT;
    }
    boolean wasHidden = earlier.filter(v -> v.rolle() == Rolle.GESPERRT).isPresent();
    boolean secret =
        isPrimaer(zelle, wert) || earlier.filter(Altbestand.Vorgabe::geschuetzt).isPresent();
    if (wasHidden) {
      return secret ? Schutzbedarf.SCHUETZEN : Schutzbedarf.BEREITS_GESPERRT;
    }
    if (gewuenscht.contains(zelle.schluessel())) {
      return secret ? Schutzbedarf.SCHUETZEN : Schutzbedarf.OFFEN;
    }
    return secret ? Schutzbedarf.UNVEROEFFENTLICHT_SCHUETZEN : Schutzbedarf.UNVEROEFFENTLICHT;
  }

  private static boolean isGerundet(Netzzelle zelle) {
    return zelle.vorlage().filter(v -> !v.isGenau()).isPresent();
  }

  /** A zero in an area too small for breakdowns: not shown, but nothing about a person either. */
  private boolean isNurVerborgen(Netzzelle zelle) {
    return netz.isZuSperren(zelle.schluessel()) && zelle.wert().equals(OptionalLong.of(0));
  }

  private boolean isPrimaer(Netzzelle zelle, Ergaenzt wert) {
    if (isNurVerborgen(zelle)) {
      return false;
    }
    if (zelle.art() == Art.GEHEIM || netz.isZuSperren(zelle.schluessel())) {
      return true;
    }
    return wert.bekannt()
        && regelwerk.regeln(zelle.gegenstand()).isFallzahlGeheim(Math.abs(wert.wert()));
  }
}
