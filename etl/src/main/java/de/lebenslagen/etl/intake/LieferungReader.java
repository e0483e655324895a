package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.LieferungId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Makes a {@link Lieferung} of a file: looks at it, recognises its Datenquelle, hashes it. */
public final class LieferungReader {

  /** The size that is refused unless a larger one is asked for: half a gigabyte. */
  public static final long GROESSTE_BYTES = 512L * 1024 * 1024;

  /** The same for registers, whose rows are counted and not kept. */
  private static final long GROESSTE_FALLLISTE = 64L * 1024 * 1024 * 1024;

  private final Erkenner erkenner;
  private final long groessteBytes;

  public LieferungReader(List<Datenquelle> datenquellen) {
    this(datenquellen, GROESSTE_BYTES);
  }

  public LieferungReader(List<Datenquelle> datenquellen, long groessteBytes) {
    this.erkenner = new Erkenner(datenquellen, List::of);
    this.groessteBytes = groessteBytes;
  }

  /**
   * One that knows ready Datenquellen as well.
   *
   * @param fertige asked where no own one fits
   */
  public LieferungReader(List<Datenquelle> datenquellen, Supplier<List<Datenquelle>> fertige) {
    this.erkenner = new Erkenner(datenquellen, fertige);
    this.groessteBytes = GROESSTE_BYTES;
  }

  /** The delivery in this file; its Datenquelle is recognised. */
  public Lieferung read(Path datei) {
    Path real = Eingangsdatei.require(datei, GROESSTE_FALLLISTE);
    return read(datei, erkenner.get(real, datei.getFileName().toString()));
  }

  /** The delivery in this file, of a Datenquelle that the user named. */
  public Lieferung read(Path datei, Datenquelle datenquelle) {
    long groesste = datenquelle.fallliste().isPresent() ? GROESSTE_FALLLISTE : groessteBytes;
    return read(datei, Eingangsdatei.require(datei, groesste), datenquelle);
  }

  private static Lieferung read(Path datei, Path real, Datenquelle datenquelle) {
    try (HashingInputStream in = Eingangsdatei.open(real)) {
      String sha256 = in.readToEnd();
      return Lieferung.ofArchived(
          LieferungId.of(datenquelle.id(), sha256),
          real,
          datei.getFileName().toString(),
          sha256,
          Files.size(real),
          datenquelle);
    } catch (IOException e) {
      throw Eingangsdatei.unreadable(datei, e);
    }
  }
}
