package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.Geheimhaltung.Bekanntes;
import de.lebenslagen.warehouse.disclosure.solver.LinearSolver;
import java.util.HashSet;
import java.util.Set;

/**
 * What others have published tells some cells already: to hide those is pointless, and no pattern
 * could protect them.
 *
 * <p>The attack is the {@link Audit} on a system in which nothing but the prior publications is
 * known, not even that a count is zero.
 */
final class Vorwissen {

  private Vorwissen() {}

  /**
   * The system without protection for cells that are public knowledge.
   *
   * @throws NotAuditedException if that can't be found out
   * @throws ArithmeticException if the exact arithmetic overflows
   */
  static Zellsystem exempt(
      Zellsystem system, Bekanntes bekanntes, LinearSolver solver, Frist frist) {
    boolean none =
        system.zellen().stream()
            .noneMatch(z -> z.schutzbedarf() == Schutzbedarf.BEREITS_VEROEFFENTLICHT);
    if (none) {
      return system;
    }
    Zellsystem before = system.with(Vorwissen::unpublished);
    Sperrmuster muster = Sperrmuster.of(before, Set.of());
    Set<String> known = new HashSet<>();
    for (int cell : Audit.listBestimmbare(muster, solver, frist)) {
      known.add(system.zellen().get(cell).schluessel());
    }
    return known.isEmpty()
        ? system
        : system.with(
            zelle -> known.contains(zelle.schluessel()) ? exempt(zelle, bekanntes) : zelle);
  }

  private static Zelle unpublished(Zelle zelle) {
    return switch (zelle.schutzbedarf()) {
      case OFFEN -> with(zelle, Schutzbedarf.UNVEROEFFENTLICHT);
      case SCHUETZEN -> with(zelle, Schutzbedarf.UNVEROEFFENTLICHT_SCHUETZEN);
      default -> zelle;
    };
  }

  private static Zelle exempt(Zelle zelle, Bekanntes bekanntes) {
    return switch (zelle.schutzbedarf()) {
      case SCHUETZEN ->
          with(
              zelle,
              bekanntes == Bekanntes.ZEIGEN ? Schutzbedarf.OFFEN : Schutzbedarf.BEREITS_GESPERRT);
      case UNVEROEFFENTLICHT_SCHUETZEN -> with(zelle, Schutzbedarf.UNVEROEFFENTLICHT);
      default -> zelle;
    };
  }

  private static Zelle with(Zelle zelle, Schutzbedarf schutzbedarf) {
    return new Zelle(zelle.schluessel(), zelle.wert(), schutzbedarf, zelle.spielraum());
  }
}
