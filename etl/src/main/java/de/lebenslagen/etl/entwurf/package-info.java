/** Drafts of declarations: what a file shows of itself, and what only a person knows. */
@NullMarked
package de.lebenslagen.etl.entwurf;

import org.jspecify.annotations.NullMarked;
