/** Folders that appear whole or not at all. */
@NullMarked
package de.lebenslagen.dashboards.publish.ordner;

import org.jspecify.annotations.NullMarked;
