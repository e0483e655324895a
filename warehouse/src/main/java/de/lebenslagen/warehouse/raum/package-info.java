/**
 * Space that changes: area systems with their Gebietsstände, what lies in what, and the conversion
 * from one Gebietsstand to the next. Knows geometry (JTS) and GeoJSON (Jackson), no engine.
 */
@NullMarked
package de.lebenslagen.warehouse.raum;

import org.jspecify.annotations.NullMarked;
