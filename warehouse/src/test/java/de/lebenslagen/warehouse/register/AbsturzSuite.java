package de.lebenslagen.warehouse.register;

import static de.lebenslagen.warehouse.register.Beispiel.UHR;
import static de.lebenslagen.warehouse.register.Beispiel.ZONE;
import static de.lebenslagen.warehouse.register.Beispiel.publish;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process leaves behind that is killed without warning, on a real product. */
abstract class AbsturzSuite {

  private static final int RUNDEN = 8;
  private static final Duration LAENGSTENS = Duration.ofMinutes(5);

  @TempDir private Path folder;

  /** A place with no register yet. */
  abstract Registerort newOrt();

  /** A place with a register in which nothing is. */
  abstract Registerort newLeeresRegister();

  /** Statements that let every insertion into a table that meets a condition take for ever. */
  abstract List<String> block(String tabelle, String bedingung);

  /** Statements that take {@link #block} back. */
  abstract List<String> unblock(String tabelle);

  /** Whether the insertion is being blocked now; may take a moment to find out. */
  abstract boolean isBlocked(Registerort ort) throws Exception;

  @Test
  void oldStateStaysWhenKilledInTheMiddleOfCollect() throws Exception {
    Registerort ort = newLeeresRegister();
    try (Register register = Register.open(ort, UHR)) {
      publish(register, Bestand.of(0));
    }
    String letzte = Bestand.tabelle(Bestand.VIEL - 1);
    execute(ort, block("datenstand_datei", "NEW.tabelle = '" + letzte + "'"));
    killWhileBlocked(ort, "viel-schreiben", () -> isHalfWritten(ort));
    requireKilled(ort);

    try (Register leser = Register.openReadOnly(ort, UHR)) {
      assertThat(leser.datenstaende().findEntwurf()).isEmpty();
      requireAktueller(leser, "2026-11-22.1");
    }
    execute(ort, unblock("datenstand_datei"));
    requireWritable(ort, 2);
  }

  /** Whether the transaction has begun to change the files, where a product shows it. */
  boolean isHalfWritten(Registerort ort) {
    return true;
  }

  /** For what a product leaves on the disk. */
  void requireKilled(Registerort ort) {
    assertThat(ort).isNotNull();
  }

  @Test
  void oldStateStaysWhenKilledInTheMiddleOfPublish() throws Exception {
    Registerort ort = newLeeresRegister();
    try (Register register = Register.open(ort, UHR)) {
      publish(register, Bestand.of(0));
    }
    execute(ort, block("standwechsel", "NEW.nr > 1"));
    killWhileBlocked(ort, "schreiben", () -> hasEntwurf(ort));

    try (Register leser = Register.openReadOnly(ort, UHR)) {
      requireAktueller(leser, "2026-11-22.1");
      Datenstand entwurf = leser.datenstaende().findEntwurf().orElseThrow();
      Bestand.requireWhole(entwurf, leser.datenstaende().listDateien(entwurf.id()));
    }
    execute(ort, unblock("standwechsel"));
    try (Register register = Register.open(ort, Clock.system(ZONE));
        Schreibsperre sperre = register.acquireSperre("nach dem Absturz")) {
      assertThat(sperre.uebernahmeMeldung()).isPresent();
      Datenstand stand = register.datenstaende().publish(sperre);
      Bestand.requireWhole(stand, register.datenstaende().listDateien(stand.id()));
    }
  }

  /** The condition tells one standstill from another, should the machine itself stand still. */
  private void killWhileBlocked(Registerort ort, String rolle, Callable<Boolean> bedingung)
      throws Exception {
    try (Kindprozess kind = Kindprozess.start(folder, rolle, ort)) {
      kind.awaitLine("bereit");
      long deadline = System.nanoTime() + LAENGSTENS.toNanos();
      while (!bedingung.call() || !isBlocked(ort)) {
        assertThat(kind.isAlive()).isTrue();
        assertThat(System.nanoTime()).isLessThan(deadline);
      }
    }
  }

  private static boolean hasEntwurf(Registerort ort) {
    try (Register leser = Register.openReadOnly(ort, UHR)) {
      return leser.datenstaende().findEntwurf().isPresent();
    }
  }

  private static void requireAktueller(Register register, String id) {
    Datenstand aktueller = register.datenstaende().findAktueller().orElseThrow();
    assertThat(aktueller.id()).isEqualTo(id);
    Bestand.requireWhole(aktueller, register.datenstaende().listDateien(id));
  }

  @Test
  void oldStateOrNewOneIsThereWheneverTheWriterIsKilled() throws Exception {
    Registerort ort = newLeeresRegister();
    Random zufall = new Random(20261122);
    for (int runde = 0; runde < RUNDEN; runde++) {
      try (Kindprozess kind = Kindprozess.start(folder, "schreiben", ort)) {
        kind.awaitLine("bereit");
        kind.awaitLine("publiziert");
        Thread.sleep(zufall.nextInt(500));
        assertThat(kind.isAlive()).isTrue();
      }
      requireAllWhole(ort);
    }
    try (Register register = Register.openReadOnly(ort, UHR)) {
      assertThat(register.datenstaende().listWechsel()).hasSizeGreaterThanOrEqualTo(RUNDEN);
    }
  }

  private static void requireAllWhole(Registerort ort) {
    try (Register register = Register.open(ort, Clock.system(ZONE));
        Schreibsperre sperre = register.acquireSperre("nach dem Absturz")) {
      assertThat(sperre.uebernahmeMeldung()).isPresent();
      Datenstandbuch buch = register.datenstaende();
      for (Datenstand stand : buch.list()) {
        if (stand.zustand() != Datenstand.Zustand.VERWORFEN) {
          Bestand.requireWhole(stand, buch.listDateien(stand.id()));
        }
      }
      assertThat(buch.listWechsel())
          .hasSize(
              (int)
                  buch.list().stream()
                      .filter(d -> d.zustand() == Datenstand.Zustand.VEROEFFENTLICHT)
                      .count());
      if (buch.findEntwurf().isPresent()) {
        buch.discard(sperre);
      }
    }
  }

  @Test
  void registerOpensWheneverItsMakerIsKilled() throws Exception {
    Random zufall = new Random(4711);
    for (int runde = 0; runde < RUNDEN; runde++) {
      Registerort ort = newOrt();
      try (Kindprozess kind = Kindprozess.start(folder, "oeffnen", ort)) {
        Thread.sleep(200 + zufall.nextInt(1500));
        kind.kill();
      }
      requireWritable(ort, 1);
    }
  }

  private static void requireWritable(Registerort ort, int wechsel) {
    try (Register register = Register.open(ort, Clock.system(ZONE))) {
      publish(register, Bestand.of(99));
      assertThat(register.datenstaende().listWechsel()).hasSize(wechsel);
    }
  }

  private static void execute(Registerort ort, List<String> statements) throws Exception {
    try (Connection connection = Produkt.of(ort).open(Zugriff.SCHREIBEN);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
