/**
 * The register: a small transactional database that knows Lieferungen with their Pruefberichte,
 * Datenstände with their files, the writer's lease and the log; and, beside it, the two stores of
 * immutable files that it names.
 *
 * <p>SQLite by default, PostgreSQL by one setting; the schema is the Liquibase changelog {@code
 * register.yaml}. Readers see one Datenstand or the next, never something between: every change is
 * one transaction, and every change by a writer first proves that the {@link
 * de.lebenslagen.warehouse.register.Schreibsperre} is still its own.
 */
@NullMarked
package de.lebenslagen.warehouse.register;

import org.jspecify.annotations.NullMarked;
