package de.lebenslagen.warehouse.register;

import static de.lebenslagen.warehouse.register.Beispiel.UHR;
import static de.lebenslagen.warehouse.register.Beispiel.ZONE;
import static de.lebenslagen.warehouse.register.Beispiel.publish;
import static de.lebenslagen.warehouse.register.Beispiel.zeitbezug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two writers, dead writers, late writers and readers beside them, on a real product. */
abstract class SperreSuite {

  private static final Clock SPAETER = Clock.offset(UHR, Duration.ofSeconds(61));

  @TempDir private Path folder;
  private Registerort ort;

  /** A place with a register in which nothing is. */
  abstract Registerort newLeeresRegister();

  @BeforeEach
  void prepare() {
    ort = newLeeresRegister();
  }

  @Test
  void secondWriterIsToldWhoWritesWhenTheFirstLives() {
    try (Register erstes = Register.open(ort, UHR);
        Register zweites = Register.open(ort, UHR)) {
      try (Schreibsperre sperre = erstes.acquireSperre("aufnehmen kita.csv")) {
        assertThat(sperre.uebernahmeMeldung()).isEmpty();
        assertThatThrownBy(() -> zweites.acquireSperre("datenstand veroeffentliche"))
            .isInstanceOfSatisfying(
                Abbruch.class,
                a -> {
                  assertThat(a.kategorie()).isEqualTo(Abbruch.Kategorie.SYSTEM);
                  assertThat(a.getMessage())
                      .contains(System.getProperty("user.name"))
                      .contains("„aufnehmen kita.csv“, Prozess " + ProcessHandle.current().pid())
                      .contains("seit 22.11.2026, 12:00 Uhr");
                  assertThat(a.abhilfe()).contains("60 Sekunden");
                });
      }
      zweites.acquireSperre("danach").close();
    }
  }

  @Test
  void exactlyOneGetsTheLeaseWhenManyThreadsAsk() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    List<Register> registers = Collections.synchronizedList(new ArrayList<>());
    Callable<Boolean> ask =
        () -> {
          Register register = Register.open(ort, UHR);
          registers.add(register);
          try {
            return register.acquireSperre("test").uebernahmeMeldung().isEmpty();
          } catch (Abbruch e) {
            return false;
          }
        };
    try {
      int erfolge = 0;
      for (Future<Boolean> future : threads.invokeAll(Collections.nCopies(6, ask))) {
        erfolge += future.get() ? 1 : 0;
      }
      assertThat(erfolge).isOne();
    } finally {
      threads.shutdownNow();
      registers.forEach(Register::close);
    }
  }

  @Test
  void otherProcessIsRefusedWhileItLivesAndFollowedAtOnceWhenKilled() throws Exception {
    try (Register register = Register.open(ort, Clock.system(ZONE));
        Kindprozess kind = Kindprozess.start(folder, "halten", ort)) {
      kind.awaitLine("gesperrt");
      assertThatThrownBy(() -> register.acquireSperre("test"))
          .isInstanceOf(Abbruch.class)
          .hasMessageContaining("Prozess " + kind.pid());

      kind.kill();
      try (Schreibsperre sperre = register.acquireSperre("test")) {
        assertThat(sperre.uebernahmeMeldung().orElseThrow())
            .contains("Prozess " + kind.pid())
            .endsWith("wurde übernommen: Der Vorgang läuft nicht mehr.");
      }
      assertThat(register.protokoll().list())
          .extracting(Protokolleintrag::ereignis)
          .containsExactly("schreibsperre-uebernommen");
    }
  }

  @Test
  void formerOwnerCanNoLongerWriteWhenItsLeaseWasTakenOver() {
    try (Register altes = Register.open(ort, UHR);
        Register neues = Register.open(ort, SPAETER)) {
      Schreibsperre alt = altes.acquireSperre("eingeschlafen");
      altes.datenstaende().collect(alt, List.of(zeitbezug("kita", "2021", "a")), List.of());
      try (Schreibsperre neu = neues.acquireSperre("wach")) {
        assertThat(neu.uebernahmeMeldung().orElseThrow())
            .contains("„eingeschlafen“")
            .endsWith("Seit 61 Sekunden kam kein Lebenszeichen.");
        List<Runnable> schreibversuche =
            List.of(
                () -> altes.datenstaende().publish(alt),
                () -> altes.datenstaende().discard(alt),
                () -> altes.datenstaende().goBack(alt, "2026-11-22.1", "Grund"),
                () ->
                    altes
                        .datenstaende()
                        .collect(alt, List.of(zeitbezug("kita", "2021", "b")), List.of()),
                () ->
                    altes
                        .lieferungen()
                        .record(alt, Beispiel.eintrag("kita", "a"), Beispiel.BERICHT),
                () -> new Dateiablage(folder, UHR).cleanUp(alt, Set.of()));
        assertThat(schreibversuche)
            .allSatisfy(
                versuch ->
                    assertThatThrownBy(versuch::run)
                        .isInstanceOf(Abbruch.class)
                        .hasMessageContaining("Schreibsperre verloren")
                        .hasMessageContaining("„wach“"));
        alt.close();
        assertThat(neues.datenstaende().publish(neu).id()).isEqualTo("2026-11-22.1");
      }
    }
  }

  @Test
  void leaseIsKeptWhenTheHeartbeatIsYoung() {
    Clock knapp = Clock.offset(UHR, Duration.ofSeconds(Schreibsperre.FRIST_S));
    try (Register erstes = Register.open(ort, UHR);
        Register zweites = Register.open(ort, knapp);
        Schreibsperre sperre = erstes.acquireSperre("lange")) {
      assertThatThrownBy(() -> zweites.acquireSperre("eilig")).isInstanceOf(Abbruch.class);
      erstes.datenstaende().collect(sperre, List.of(zeitbezug("kita", "2021", "a")), List.of());
    }
  }

  @Test
  void heartbeatShowsThatTheOwnerLives() throws Exception {
    try (Register register = Register.open(ort, Clock.system(ZONE));
        Schreibsperre sperre = register.acquireSperre("lange")) {
      Instant erster = herzschlag();
      long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
      while (herzschlag().equals(erster) && System.nanoTime() < deadline) {
        Thread.sleep(200);
      }
      assertThat(herzschlag()).isAfter(erster);
      assertThat(sperre.uebernahmeMeldung()).isEmpty();
    }
  }

  private Instant herzschlag() throws Exception {
    try (Connection connection = Produkt.of(ort).open(Zugriff.LESEN)) {
      return Sperrzeile.read(connection).herzschlagUm();
    }
  }

  /** After every publication the writer waits until the state has been read once more. */
  @Test
  void readersSeeOneWholeStateOrTheNextWhilePublishing() throws Exception {
    AtomicBoolean isFertig = new AtomicBoolean();
    Semaphore gelesen = new Semaphore(0);
    ExecutorService threads = Executors.newFixedThreadPool(1);
    try (Register register = Register.open(ort, UHR)) {
      publish(register, Bestand.of(0));
      Future<?> leser = threads.submit(() -> readUntil(isFertig, gelesen));
      for (int i = 1; i <= 12; i++) {
        publish(register, Bestand.of(i));
        gelesen.drainPermits();
        while (!gelesen.tryAcquire(1, TimeUnit.SECONDS)) {
          assertThat(leser).isNotDone();
        }
      }
      isFertig.set(true);
      leser.get();
    } finally {
      isFertig.set(true);
      threads.shutdownNow();
    }
  }

  private void readUntil(AtomicBoolean isFertig, Semaphore gelesen) {
    try (Register leser = Register.openReadOnly(ort, UHR)) {
      while (!isFertig.get()) {
        Datenstand stand = leser.datenstaende().findAktueller().orElseThrow();
        Bestand.requireWhole(stand, leser.datenstaende().listDateien(stand.id()));
        gelesen.release();
      }
    }
  }

  @Test
  void sperreOfAnotherRegisterIsRefused() {
    try (Register eines = Register.open(ort, UHR);
        Register anderes = Register.open(ort, UHR);
        Schreibsperre sperre = eines.acquireSperre("test")) {
      assertThatThrownBy(() -> anderes.datenstaende().publish(sperre))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void leaseIsFreeWhenItsRegisterIsClosed() {
    Register vergesslich = Register.open(ort, UHR);
    Schreibsperre sperre = vergesslich.acquireSperre("vergesslich");
    vergesslich.close();
    vergesslich.close();

    assertThatThrownBy(() -> vergesslich.datenstaende().publish(sperre))
        .isInstanceOf(IllegalStateException.class);
    try (Register naechstes = Register.open(ort, UHR);
        Schreibsperre frei = naechstes.acquireSperre("danach")) {
      assertThat(frei.uebernahmeMeldung()).isEmpty();
    }
  }
}
