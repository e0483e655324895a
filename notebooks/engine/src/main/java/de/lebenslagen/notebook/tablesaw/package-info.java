/** Paragraphs in Java, with Tablesaw and our own API at hand. */
@NullMarked
package de.lebenslagen.notebook.tablesaw;

import org.jspecify.annotations.NullMarked;
