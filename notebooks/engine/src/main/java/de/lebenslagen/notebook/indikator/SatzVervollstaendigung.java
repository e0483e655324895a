package de.lebenslagen.notebook.indikator;

import de.lebenslagen.notebook.absatz.Vervollstaendigung;
import de.lebenslagen.notebook.auskunft.Auskunft;
import de.lebenslagen.notebook.zugriff.Indikatorsicht;
import de.lebenslagen.notebook.zugriff.Tuer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a begun sentence may go on. */
final class SatzVervollstaendigung {

  private static final int HOECHSTENS = 60;

  private final Tuer tuer;
  private final Indikatorsicht sicht;

  SatzVervollstaendigung(Tuer tuer) {
    this.tuer = tuer;
    this.sicht = tuer.indikatoren();
  }

  List<Vervollstaendigung> list(String text, int stelle) {
    String davor = text.substring(0, Math.max(0, Math.min(stelle, text.length())));
    String wort = davor.substring(1 + lastBreak(davor));
    String wanted = wort.toLowerCase(Locale.GERMANY);
    List<Vervollstaendigung> result = new ArrayList<>();
    all()
        .filter(v -> v.wert().toLowerCase(Locale.GERMANY).startsWith(wanted))
        .limit(HOECHSTENS)
        .forEach(result::add);
    return result;
  }

  private static int lastBreak(String davor) {
    int end = -1;
    for (char c : new char[] {' ', ',', '\n', '+', '\t'}) {
      end = Math.max(end, davor.lastIndexOf(c));
    }
    return end;
  }

  private Stream<Vervollstaendigung> all() {
    return Stream.of(
            sicht.gebiete().list().stream()
                .map(g -> new Vervollstaendigung(g.name(), "Gebiet"))
                .distinct(),
            sicht.katalog().list().stream()
                .flatMap(
                    i ->
                        Stream.of(
                            new Vervollstaendigung(i.name(), "Indikator"),
                            new Vervollstaendigung(i.schluessel().wert(), "Indikator"))),
            sicht.jahre().stream().map(j -> new Vervollstaendigung(String.valueOf(j), "Jahr")),
            sicht.gebiete().listEbenen().stream().map(e -> new Vervollstaendigung(e, "Ebene")),
            Arrays.stream(Darstellung.values())
                .map(d -> new Vervollstaendigung(d.wort(), "Darstellung")),
            Auskunft.listWorte(tuer))
        .flatMap(s -> s);
  }
}
