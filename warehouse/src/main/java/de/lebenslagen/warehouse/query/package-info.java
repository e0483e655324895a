/**
 * Asking a Datenstand: sealed SQL, results with warnings, the catalogue.
 *
 * <p>Everything here works on one disposable DuckDB file that {@code .build} makes. DuckDB, Arrow
 * and Tablesaw stay behind these types; Arrow and Tablesaw are loaded only by who asks for them.
 */
@NullMarked
package de.lebenslagen.warehouse.query;

import org.jspecify.annotations.NullMarked;
