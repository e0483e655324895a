/** Vorlagen: workbooks that the supplier of a Datenquelle fills in. */
@NullMarked
package de.lebenslagen.dashboards.publish.vorlage;

import org.jspecify.annotations.NullMarked;
