/**
 * Geheimhaltung: which cells stay hidden so that nobody can be found in what is published.
 *
 * <p>The way of a table: {@link Primaerregeln} say which counts are too small; {@link Zellsystem}
 * holds all linked cells; {@link GaussianSuppression} hides further cells until no hidden one can
 * be computed; {@link AttackModel} is what an attacker then still knows; {@link Audit} plays the
 * attack; {@link Repair} hides more where it succeeds; {@link Geheimhaltung} is the door. Nothing
 * is cleared without a passed audit, and every failure on the way means "not cleared".
 */
@NullMarked
package de.lebenslagen.warehouse.disclosure;

import org.jspecify.annotations.NullMarked;
