/**
 * A release for other people's tools: R, Python, Power BI, QGIS. Everything is written from one
 * DuckDB file that holds the published cells and what was computed from them, and nothing else.
 */
@NullMarked
package de.lebenslagen.dashboards.publish.export;

import org.jspecify.annotations.NullMarked;
