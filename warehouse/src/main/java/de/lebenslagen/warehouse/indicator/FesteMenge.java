package de.lebenslagen.warehouse.indicator;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A sorted set that nobody can change, so that a million values may share one: a copy of it is
 * itself.
 */
final class FesteMenge<E> extends AbstractSet<E> implements SortedSet<E> {

  private final SortedSet<E> werte;
  private final int hash;

  private FesteMenge(SortedSet<E> werte) {
    this.werte = Collections.unmodifiableSortedSet(werte);
    this.hash = werte.hashCode();
  }

  static <E> SortedSet<E> copyOf(SortedSet<E> werte) {
    return werte instanceof FesteMenge ? werte : new FesteMenge<>(new TreeSet<>(werte));
  }

  @Override
  public @Nullable Comparator<? super E> comparator() {
    return werte.comparator();
  }

  @Override
  public SortedSet<E> subSet(E from, E to) {
    return werte.subSet(from, to);
  }

  @Override
  public SortedSet<E> headSet(E to) {
    return werte.headSet(to);
  }

  @Override
  public SortedSet<E> tailSet(E from) {
    return werte.tailSet(from);
  }

  @Override
  public E first() {
    return werte.first();
  }

  @Override
  public E last() {
    return werte.last();
  }

  @Override
  public boolean contains(@Nullable Object o) {
    return werte.contains(o);
  }

  @Override
  public Iterator<E> iterator() {
    return werte.iterator();
  }

  @Override
  public int size() {
    return werte.size();
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return super.equals(o);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
