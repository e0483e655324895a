/**
 * Writes GeoPackages (OGC 12-128): areas with values, tables beside them, styles for QGIS. The one
 * place outside the warehouse that knows a database, because the format is one.
 */
@NullMarked
package de.lebenslagen.dashboards.publish.geopackage;

import org.jspecify.annotations.NullMarked;
