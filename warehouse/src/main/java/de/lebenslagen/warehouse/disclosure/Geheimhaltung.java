package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.Geheimhaltungsergebnis.Abgelehnt;
import de.lebenslagen.warehouse.disclosure.Geheimhaltungsergebnis.Geschuetzt;
import de.lebenslagen.warehouse.disclosure.Geheimhaltungsergebnis.Vorschlag;
import de.lebenslagen.warehouse.disclosure.solver.LinearSolver;
import de.lebenslagen.warehouse.disclosure.solver.Solvers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Suppression, audit and repair of one linked system: {@link GaussianSuppression}, then {@link
 * Audit} and {@link Repair} in turn, then the whole audit. Fails closed: whatever goes wrong on the
 * way, the answer is {@link Abgelehnt}.
 */
public final class Geheimhaltung {

  private static final int REPAIR_ROUNDS = 8;

  private final Geheimhaltungspolitik politik;
  private final LinearSolver solver;

  public Geheimhaltung(Geheimhaltungspolitik politik) {
    this(politik, Solvers.preferred());
  }

  /** With a given engine. */
  public Geheimhaltung(Geheimhaltungspolitik politik, LinearSolver solver) {
    this.politik = politik;
    this.solver = solver;
  }

  /** What becomes of a cell that prior publications tell, so that no pattern can protect it. */
  public enum Bekanntes {
    /** Others told it: shown as far as anyone asks. */
    ZEIGEN,
    /** Stays closed all the same. */
    SPERREN
  }

  /**
   * As {@link #protect(Zellsystem)}, but does not refuse over what was given away before.
   *
   * @param frist of the whole request that the system is a part of
   */
  public Geheimhaltungsergebnis protect(Zellsystem system, Bekanntes bekanntes, Frist frist) {
    try {
      return protect(Vorwissen.exempt(system, bekanntes, solver, frist), frist);
    } catch (NotAuditedException failure) {
      return refuse(failure.grund());
    } catch (ArithmeticException overflow) {
      return refuse("Die exakte Rechnung übersteigt 64 Bit.");
    }
  }

  /** Finds a pattern for a system and proves it. */
  public Geheimhaltungsergebnis protect(Zellsystem system) {
    return protect(system, Frist.in(politik.zeitgrenze()));
  }

  private Geheimhaltungsergebnis protect(Zellsystem system, Frist frist) {
    try {
      return findMuster(system, frist)
          .map(muster -> judge(muster, frist))
          .orElseGet(
              () ->
                  refuse(
                      "Was schon bekannt ist, verrät eine Zelle, die geheim bleiben muss; "
                          + "auch weitere Sperrungen schützen sie nicht."));
    } catch (NotAuditedException failure) {
      return refuse(failure.grund());
    } catch (ArithmeticException overflow) {
      return refuse("Die exakte Rechnung übersteigt 64 Bit.");
    }
  }

  /** As above; a refusal comes with coarser publications that pass, the most informative first. */
  public Geheimhaltungsergebnis protect(Tabellenverbund verbund) {
    Geheimhaltungsergebnis ergebnis = protect(verbund.zellsystem());
    if (!(ergebnis instanceof Abgelehnt abgelehnt)) {
      return ergebnis;
    }
    List<Vorschlag> vorschlaege =
        verbund.listAlternativen().stream()
            .flatMap(alternative -> findVorschlag(alternative).stream())
            .sorted(Comparator.comparingInt(Vorschlag::sichtbar).reversed())
            .toList();
    return new Abgelehnt(abgelehnt.grund(), vorschlaege);
  }

  /** Attacks a given pattern, for instance one that others made. */
  public Pruefurteil audit(Sperrmuster muster) {
    return Audit.audit(muster, solver, Frist.in(politik.zeitgrenze()));
  }

  private Optional<Sperrmuster> findMuster(Zellsystem system, Frist frist) {
    Optional<Sperrmuster> muster = Optional.of(GaussianSuppression.suppress(system));
    for (int round = 1; round <= REPAIR_ROUNDS && muster.isPresent(); round++) {
      List<Integer> bestimmbar = Audit.listBestimmbare(muster.get(), solver, frist);
      if (bestimmbar.isEmpty()) {
        return muster;
      }
      muster = Repair.repair(muster.get(), bestimmbar, round, solver, frist);
    }
    return muster;
  }

  private Geheimhaltungsergebnis judge(Sperrmuster muster, Frist frist) {
    int sichtbar = sichtbar(muster);
    double anteil = muster.anzahl() / (double) Math.max(1, muster.anzahl() + sichtbar);
    if (anteil > politik.hoechsterSperranteil()) {
      return refuse("Zu viele Zellen müssten gesperrt werden; die Tabelle sagte kaum noch etwas.");
    }
    Pruefurteil urteil = Audit.auditGesperrte(muster, solver, frist);
    if (urteil instanceof Pruefurteil.Bestanden bestanden) {
      return new Geschuetzt(muster, bestanden);
    }
    return refuse(
        urteil instanceof Pruefurteil.NichtGeprueft ungeprueft
            ? ungeprueft.grund()
            : "Geheime Zellen bleiben berechenbar, auch nach weiteren Sperrungen.");
  }

  private static Abgelehnt refuse(String grund) {
    return new Abgelehnt(grund, List.of());
  }

  private Optional<Vorschlag> findVorschlag(Tabellenverbund.Alternative alternative) {
    return protect(alternative.verbund().zellsystem()) instanceof Geschuetzt geschuetzt
        ? Optional.of(
            new Vorschlag(
                alternative.bezeichnung(),
                sichtbar(geschuetzt.muster()),
                geschuetzt.muster().anzahl()))
        : Optional.empty();
  }

  /** How many cells a pattern shows, zeros aside. */
  private static int sichtbar(Sperrmuster muster) {
    Zellsystem system = muster.system();
    return (int)
        IntStream.range(0, system.size())
            .filter(cell -> muster.isBekannt(cell) && system.wert(cell) != 0)
            .count();
  }
}
