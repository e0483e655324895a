/** What a paragraph is, what it may ask of its reader, and what comes out of it. */
@NullMarked
package de.lebenslagen.notebook.absatz;

import org.jspecify.annotations.NullMarked;
