/** A whole note without a notebook server: read, run, written as one page. */
@NullMarked
package de.lebenslagen.notebook.seite;

import org.jspecify.annotations.NullMarked;
