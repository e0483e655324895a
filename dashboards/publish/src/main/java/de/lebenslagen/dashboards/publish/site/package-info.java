/**
 * The public site: static pages from one Freigabe. Values come through {@code Freigabezugang} only;
 * templates lie in {@code src/main/jte}, style and script in the resources of this package.
 */
@NullMarked
package de.lebenslagen.dashboards.publish.site;

import org.jspecify.annotations.NullMarked;
