/** The interpreter group {@code sozialraum} of Apache Zeppelin. */
@NullMarked
package de.lebenslagen.notebook.zeppelin;

import org.jspecify.annotations.NullMarked;
