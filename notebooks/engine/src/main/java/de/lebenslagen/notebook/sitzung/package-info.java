/** A note while it is open: its languages, its limits, what its paragraphs share. */
@NullMarked
package de.lebenslagen.notebook.sitzung;

import org.jspecify.annotations.NullMarked;
