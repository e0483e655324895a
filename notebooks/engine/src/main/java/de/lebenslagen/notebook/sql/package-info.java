/** Paragraphs in SQL. */
@NullMarked
package de.lebenslagen.notebook.sql;

import org.jspecify.annotations.NullMarked;
