package de.lebenslagen.notebook.sitzung;

import de.lebenslagen.notebook.absatz.Abbruchgrund;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Watches one paragraph: stops it when its time is over, or when so much of the heap is still in
 * use after a collection that the process would soon have none for anybody.
 */
final class Frist implements AutoCloseable {

  private static final long SCHRITT_MS = 200;
  private static final double VOLL = 0.85;
  private static final int GENUG_SAMMLUNGEN = 2;

  private static final ScheduledExecutorService UHR =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "sozialraum-frist");
            thread.setDaemon(true);
            return thread;
          });

  /** The pool whose objects have lived through collections; the largest one. */
  private static final Optional<MemoryPoolMXBean> ALTE =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(p -> p.getType() == MemoryType.HEAP && p.isCollectionUsageThresholdSupported())
          .filter(p -> p.getName().matches(".*(Tenured|Old).*"))
          .findFirst();

  /** What is watched. */
  enum Wacht {
    ZEIT,
    ZEIT_UND_SPEICHER
  }

  private final long bisNanos;
  private final Wacht wacht;
  private final long sammlungen = countSammlungen();
  private final Consumer<Abbruchgrund> stopper;
  private final ScheduledFuture<?> schlag;

  private Frist(Duration zeit, Wacht wacht, Consumer<Abbruchgrund> stopper) {
    this.bisNanos = System.nanoTime() + zeit.toNanos();
    this.wacht = wacht;
    this.stopper = stopper;
    this.schlag =
        UHR.scheduleWithFixedDelay(this::look, SCHRITT_MS, SCHRITT_MS, TimeUnit.MILLISECONDS);
  }

  static Frist start(Duration zeit, Wacht wacht, Consumer<Abbruchgrund> stopper) {
    return new Frist(zeit, wacht, stopper);
  }

  /** An exception would end the watching without a word. */
  private void look() {
    try {
      check();
    } catch (OutOfMemoryError e) {
      stopper.accept(Abbruchgrund.SPEICHER);
    }
  }

  private void check() {
    if (System.nanoTime() - bisNanos >= 0) {
      stopper.accept(Abbruchgrund.ZEIT);
    } else if (wacht == Wacht.ZEIT_UND_SPEICHER && isVoll()) {
      stopper.accept(Abbruchgrund.SPEICHER);
    }
  }

  /** What earlier paragraphs left is gone after a collection or two: only then it counts. */
  private boolean isVoll() {
    return countSammlungen() - sammlungen >= GENUG_SAMMLUNGEN
        && ALTE.map(MemoryPoolMXBean::getCollectionUsage)
            .filter(after -> after.getMax() > 0 && after.getUsed() > VOLL * after.getMax())
            .isPresent();
  }

  /** How often the old objects were collected so far. */
  private static long countSammlungen() {
    String pool = ALTE.map(MemoryPoolMXBean::getName).orElse("");
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .filter(gc -> List.of(gc.getMemoryPoolNames()).contains(pool))
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  @Override
  public void close() {
    schlag.cancel(false);
  }
}
