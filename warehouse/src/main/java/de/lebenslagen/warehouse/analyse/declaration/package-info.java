/** What a declared analysis says: infrastructure, projection, typology. */
@NullMarked
package de.lebenslagen.warehouse.analyse.declaration;

import org.jspecify.annotations.NullMarked;
