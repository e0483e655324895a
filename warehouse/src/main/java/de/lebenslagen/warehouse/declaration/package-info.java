/**
 * Reads what people declare: YAML with line numbers, the workspace, the Datenquellen. Everything
 * read here is hostile until checked.
 */
@NullMarked
package de.lebenslagen.warehouse.declaration;

import org.jspecify.annotations.NullMarked;
