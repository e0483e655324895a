/** What figures look like, in one place: colours, hatches, type and how wide it runs. */
@NullMarked
package de.lebenslagen.dashboards.figures.gestaltung;

import org.jspecify.annotations.NullMarked;
