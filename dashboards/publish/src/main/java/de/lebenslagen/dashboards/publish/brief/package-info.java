/**
 * Letters to those who deliver. They show the receiver only what the receiver sent, or what is
 * declared: so they need no clearance, and only this package can make a {@link Brief}.
 */
@NullMarked
package de.lebenslagen.dashboards.publish.brief;

import org.jspecify.annotations.NullMarked;
