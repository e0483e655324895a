/**
 * Sentences that ask for more than the values of an indicator: analyses, findings of the checks.
 */
@NullMarked
package de.lebenslagen.notebook.auskunft;

import org.jspecify.annotations.NullMarked;
