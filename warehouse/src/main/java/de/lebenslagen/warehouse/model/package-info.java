/**
 * What the words mean: values with their status, time, space, sources and findings.
 *
 * <p>Knows the JDK and nothing else. Every type is immutable and valid once built.
 */
@NullMarked
package de.lebenslagen.warehouse.model;

import org.jspecify.annotations.NullMarked;
