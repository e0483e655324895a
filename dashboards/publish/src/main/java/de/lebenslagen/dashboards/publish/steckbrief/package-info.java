/** Two printed pages about one area, from one release. */
@NullMarked
package de.lebenslagen.dashboards.publish.steckbrief;

import org.jspecify.annotations.NullMarked;
