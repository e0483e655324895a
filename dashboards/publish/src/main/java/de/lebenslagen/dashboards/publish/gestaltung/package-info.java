/**
 * What everything that is published looks like: colours, type, spacing, once for site and print.
 */
@NullMarked
package de.lebenslagen.dashboards.publish.gestaltung;

import org.jspecify.annotations.NullMarked;
