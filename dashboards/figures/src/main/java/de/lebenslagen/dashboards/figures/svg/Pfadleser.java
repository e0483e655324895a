package de.lebenslagen.dashboards.figures.svg;

import java.awt.geom.Path2D;

/** Reads the path data that figures are written with: M, L, H, V, Q, C, Z, l, h, v, z. */
final class Pfadleser {

  /** Where the handles of a curve lie that looks like a quarter of a circle. */
  private static final double BOGEN = 0.5522847498;

  private final String d;
  private final Path2D.Double weg = new Path2D.Double(Path2D.WIND_NON_ZERO);
  private int stelle;
  private double x;
  private double y;

  private Pfadleser(String d) {
    this.d = d;
  }

  static Path2D read(String d) {
    Pfadleser leser = new Pfadleser(d);
    while (leser.hasMore()) {
      leser.command(d.charAt(leser.stelle++));
    }
    return leser.weg;
  }

  private void command(char befehl) {
    switch (befehl) {
      case 'M' -> {
        go(next(), next());
        weg.moveTo(x, y);
      }
      case 'Z', 'z' -> weg.closePath(); // what follows begins with M
      case 'a' -> halfCircle();
      case 'L', 'l', 'H', 'h', 'V', 'v' -> lines(befehl);
      case 'Q' -> {
        double cx = next();
        double cy = next();
        go(next(), next());
        weg.quadTo(cx, cy, x, y);
      }
      case 'C' -> {
        double ax = next();
        double ay = next();
        double bx = next();
        double by = next();
        go(next(), next());
        weg.curveTo(ax, ay, bx, by, x, y);
      }
      default -> throw new IllegalArgumentException("No path of ours: " + befehl + " in " + d);
    }
  }

  private void lines(char befehl) {
    while (hasNumber()) {
      switch (befehl) {
        case 'H' -> go(next(), y);
        case 'h' -> go(x + next(), y);
        case 'V' -> go(x, next());
        case 'v' -> go(x, y + next());
        case 'l' -> go(x + next(), y + next());
        default -> go(next(), next());
      }
      weg.lineTo(x, y);
    }
  }

  /** Half a circle to the left or to the right, below or above as the others of ours turn. */
  private void halfCircle() {
    double radius = next();
    double[] rest = {next(), next(), next(), next(), next(), next()};
    if (rest[0] != radius || Math.abs(rest[4]) - 2 * radius > 1e-9 || rest[5] != 0) {
      throw new IllegalArgumentException("No half circle in " + d);
    }
    double across = rest[4];
    double bend = BOGEN * radius * Math.signum(across);
    weg.curveTo(x, y + bend, x + across / 2 - bend, y + across / 2, x + across / 2, y + across / 2);
    weg.curveTo(x + across / 2 + bend, y + across / 2, x + across, y + bend, x + across, y);
    go(x + across, y);
  }

  private void go(double toX, double toY) {
    x = toX;
    y = toY;
  }

  private void skipBlanks() {
    while (stelle < d.length() && d.charAt(stelle) <= ' ') {
      stelle++;
    }
  }

  private boolean hasMore() {
    skipBlanks();
    return stelle < d.length();
  }

  private boolean hasNumber() {
    return hasMore() && d.charAt(stelle) < 'A';
  }

  private double next() {
    skipBlanks();
    int from = stelle;
    boolean negative = stelle < d.length() && d.charAt(stelle) == '-';
    if (negative) {
      stelle++;
    }
    long digits = 0;
    double scale = 0;
    for (; stelle < d.length(); stelle++) {
      char c = d.charAt(stelle);
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + c - '0';
        scale *= 10;
      } else if (c == '.' && scale == 0) {
        scale = 1;
      } else {
        break;
      }
    }
    if (stelle == from) {
      throw new IllegalArgumentException("A number is missing at " + from + " in " + d);
    }
    double value = scale == 0 ? digits : digits / scale;
    return negative ? -value : value;
  }
}
