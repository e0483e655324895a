/** Workbooks: sheets of text, numbers and choices, written as XLSX. */
@NullMarked
package de.lebenslagen.dashboards.publish.mappe;

import org.jspecify.annotations.NullMarked;
