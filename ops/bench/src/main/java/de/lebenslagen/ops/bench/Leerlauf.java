package de.lebenslagen.ops.bench;

/** Does nothing: what a JVM needs to start and to end. */
final class Leerlauf {

  private Leerlauf() {}

  public static void main(String[] args) {}
}
