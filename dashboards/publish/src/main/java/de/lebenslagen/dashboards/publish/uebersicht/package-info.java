/**
 * The overview of what exists and what is missing, for the planning group. It says which figures
 * there are, never what they are.
 */
@NullMarked
package de.lebenslagen.dashboards.publish.uebersicht;

import org.jspecify.annotations.NullMarked;
