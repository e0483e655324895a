package de.lebenslagen.warehouse.raum;

import java.io.IOException;
import java.io.InputStream;

/** Where the files of a Raumgliederung lie: a folder of the workspace, or this program itself. */
interface Gebietsordner {

  /** Opens a file by its plain name; throws NoSuchFileException where it isn't there. */
  InputStream open(String name) throws IOException;
}
