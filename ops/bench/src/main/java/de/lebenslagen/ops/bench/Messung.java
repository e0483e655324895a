package de.lebenslagen.ops.bench;

import java.io.IOException;
import java.util.List;

/** Something that is measured in one go. */
interface Messung {

  /** As {@code --nur} names it. */
  String name();

  List<Messreihe> run() throws IOException, InterruptedException;
}
