/** The two doors of a note: what it may see, under which limits, and what is logged. */
@NullMarked
package de.lebenslagen.notebook.zugriff;

import org.jspecify.annotations.NullMarked;
