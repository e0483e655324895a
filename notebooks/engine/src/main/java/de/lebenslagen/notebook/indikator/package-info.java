/** Paragraphs in German sentences about indicators. */
@NullMarked
package de.lebenslagen.notebook.indikator;

import org.jspecify.annotations.NullMarked;
