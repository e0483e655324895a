package de.lebenslagen.ops.cli;

import de.lebenslagen.ops.cli.Pdftabellen.Tafel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Holds every number in the tables of a Steckbrief against what was released: it must stand in a
 * published cell, or be a value that was computed from published cells. Both are read from an
 * exported file without any class of the program.
 */
final class Blattvergleich {

  private static final Pattern ZAHL = Pattern.compile("[−+]?\\d[\\d.]*(?:,\\d+)?");
  private static final Pattern NAME = Pattern.compile("(.*?) ?(?:[^,]*, )?((?:19|20)\\d{2})");
  private static final Pattern JAHR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern SEIT = Pattern.compile("seit ((?:19|20)\\d{2})");
  private static final List<String> MERKMALE =
      List.of("geschlecht", "staatsangehoerigkeit", "weitere_merkmale");

  private final List<Map<String, String>> zellen;
  private final List<Map<String, String>> werte;
  private final List<Map<String, String>> indikatoren;
  private final List<Map<String, String>> raeume;

  /**
   * @param freigabe the DuckDB file that {@code export --fuer r} writes
   */
  Blattvergleich(byte[] freigabe) {
    this.zellen = Fremdleser.duckDb(freigabe, "zellen");
    this.werte = Fremdleser.duckDb(freigabe, "fct_indikatorwert");
    this.indikatoren = Fremdleser.duckDb(freigabe, "dim_indikator");
    this.raeume = Fremdleser.duckDb(freigabe, "dim_raum");
  }

  /**
   * What was found: how many numbers were held against the release, and those that are not in it.
   */
  record Ergebnis(int verglichen, List<String> fremde) {}

  Ergebnis compare(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String titel = document.getDocumentInformation().getTitle();
      Blatt blatt = new Blatt(raum(titel.replaceFirst("Steckbrief (.*), [^,]*", "$1")), titel);
      Pdftabellen.read(document).forEach(blatt::compare);
      return new Ergebnis(blatt.verglichen, blatt.fremde);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int last(Pattern pattern, String text) {
    return Integer.parseInt(
        pattern
            .matcher(text)
            .results()
            .reduce((a, b) -> b)
            .orElseThrow(() -> new AssertionError("No " + pattern + " in " + text))
            .group());
  }

  /** The newest area of that name. */
  private String raum(String name) {
    return raeume.stream()
        .filter(r -> r.get("name").equals(name) && !r.get("ebene").equals("stadt"))
        .max(Comparator.comparing(r -> r.get("gebietsstand")))
        .orElseThrow(() -> new AssertionError("No area " + name))
        .get("raum_id");
  }

  private String stadt(String raum) {
    String stand = raum.split(":")[1];
    return raeume.stream()
        .map(r -> r.get("raum_id"))
        .filter(id -> id.split(":")[1].equals(stand) && id.split(":")[2].equals("stadt"))
        .findFirst()
        .orElseThrow();
  }

  /** A band of ages as the cells name it: 0-18, 18-30, 80+. */
  private static String band(String title) {
    return title
        .replaceFirst("^unter (\\d+)$", "0-$1")
        .replaceFirst("^(\\d+) bis unter (\\d+)$", "$1-$2")
        .replaceFirst("^(\\d+) und älter$", "$1+");
  }

  private static boolean hasZahl(String text) {
    return ZAHL.matcher(text).find();
  }

  private static double number(String text) {
    return Double.parseDouble(
        text.replace(".", "").replace(',', '.').replace('−', '-').replace("+", ""));
  }

  /** Whether a text is a number, rounded to the places that it shows. */
  private static boolean shows(String text, double number) {
    int places = text.contains(",") ? text.length() - text.indexOf(',') - 1 : 0;
    return Math.abs(number(text) - number) <= 0.5 * Math.pow(10, -places) + 1e-9;
  }

  private static Optional<Double> find(Map<String, String> row, String column) {
    String text = row.getOrDefault(column, "");
    return text.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(text));
  }

  private Optional<Map<String, String>> findWert(String indikator, String raum, int jahr) {
    return werte.stream()
        .filter(w -> w.get("indikator").equals(indikator) && w.get("raum_id").equals(raum))
        .filter(w -> w.get("berichtsjahr").equals(String.valueOf(jahr)))
        .findFirst();
  }

  private OptionalDouble findZahl(String indikator, String raum, int jahr) {
    return findWert(indikator, raum, jahr)
        .flatMap(w -> find(w, "wert"))
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  /** One sheet. */
  private final class Blatt {
    private final String raum;
    private final String stadt;
    private final String titel;
    private final List<String> fremde = new ArrayList<>();
    private int verglichen;

    Blatt(String raum, String titel) {
      this.raum = raum;
      this.stadt = stadt(raum);
      this.titel = titel;
    }

    /** Notes what stands in a cell and should not. */
    private void require(String where, String cell, List<Double> allowed) {
      for (String shown : ZAHL.matcher(cell).results().map(MatchResult::group).toList()) {
        verglichen++;
        if (allowed.stream().noneMatch(number -> shows(shown, number))) {
          fremde.add(titel + ", " + where + ": " + shown + " is none of " + allowed);
        }
      }
    }

    /** Lists of facilities have a proof of their own. */
    void compare(Tafel tafel) {
      List<String> kopf = tafel.zeilen().get(0);
      List<List<String>> rows = tafel.zeilen().subList(1, tafel.zeilen().size());
      List<String> spalten = kopf.subList(1, kopf.size());
      if (kopf.get(0).equals("Alter")) {
        int jahr = last(JAHR, tafel.titel());
        rows.forEach(row -> compareAlter(row, jahr));
      } else if (kopf.get(0).equals("Kennzahl")) {
        rows.forEach(this::compareKennzahl);
      } else if (spalten.stream().allMatch(s -> JAHR.matcher(s).matches())) {
        compareReihe(spalten.stream().map(Integer::valueOf).toList(), rows);
      } else if (!kopf.get(0).equals("Gebiet")) {
        throw new AssertionError("No known table: " + kopf);
      }
    }

    /** The area and the town over the years: values of one indicator. */
    private void compareReihe(List<Integer> jahre, List<List<String>> rows) {
      verglichen +=
          (int) rows.stream().flatMap(List::stream).filter(Blattvergleich::hasZahl).count();
      if (indikatoren.stream().noneMatch(i -> fits(i.get("indikator"), jahre, rows))) {
        fremde.add(titel + ", series of no indicator: " + rows);
      }
    }

    private boolean fits(String indikator, List<Integer> jahre, List<List<String>> rows) {
      for (int r = 0; r < rows.size(); r++) {
        for (int j = 0; j < jahre.size(); j++) {
          OptionalDouble wert = findZahl(indikator, r == 0 ? raum : stadt, jahre.get(j));
          Matcher shown = ZAHL.matcher(rows.get(r).get(j + 1));
          if (shown.find() && (wert.isEmpty() || !shows(shown.group(), wert.getAsDouble()))) {
            return false;
          }
        }
      }
      return true;
    }

    private void compareAlter(List<String> row, int jahr) {
      String band = band(row.get(0));
      require(row.get(0), row.get(1), listPersonen(raum, band, jahr));
      require(row.get(0) + ", town", row.get(2), listPersonen(stadt, band, jahr));
    }

    private List<Double> listPersonen(String where, String band, int jahr) {
      return zellen.stream()
          .filter(z -> z.get("raum_id").equals(where) && z.get("altersgruppe").equals(band))
          .filter(z -> z.get("berichtsjahr").equals(String.valueOf(jahr)))
          .filter(z -> MERKMALE.stream().allMatch(m -> z.get(m).equals("insgesamt")))
          .flatMap(z -> find(z, "anzahl").stream())
          .toList();
    }

    private void compareKennzahl(List<String> row) {
      Matcher name = NAME.matcher(row.get(0));
      if (!name.matches()) {
        throw new AssertionError("No key figure: " + row);
      }
      int jahr = Integer.parseInt(name.group(2));
      String indikator = indikator(row.get(0));
      Optional<Map<String, String>> hier = findWert(indikator, raum, jahr);
      String where = indikator + " " + jahr;
      require(where, row.get(1).replace("¹", ""), list(hier, "wert"));
      require(
          where + ", interval",
          row.get(2),
          Stream.of("intervall_von", "intervall_bis")
              .flatMap(c -> list(hier, c).stream())
              .toList());
      require(where + ", town", row.get(3), list(findWert(indikator, stadt, jahr), "wert"));
      require(where + ", rank", row.get(5), listRaenge(indikator, jahr));
      Matcher since = SEIT.matcher(row.get(6));
      if (since.find()) {
        int before = Integer.parseInt(since.group(1));
        String change = since.replaceFirst("").replaceAll("je [\\d.]+", ""); // a unit
        require(where + ", change", change, listAenderungen(indikator, before, jahr));
      }
    }

    /** The longest name that the heading begins with. */
    private String indikator(String heading) {
      return indikatoren.stream()
          .filter(i -> heading.startsWith(i.get("name")))
          .max(Comparator.comparing(i -> i.get("name").length()))
          .orElseThrow(() -> new AssertionError("No indicator " + heading))
          .get("indikator");
    }

    private static List<Double> list(Optional<Map<String, String>> row, String column) {
      return row.flatMap(w -> find(w, column)).stream().toList();
    }

    /** Rank of the area, and of how many. */
    private List<Double> listRaenge(String indikator, int jahr) {
      String ebene = raum.substring(0, raum.lastIndexOf(':') + 1);
      List<Double> all =
          werte.stream()
              .filter(w -> w.get("indikator").equals(indikator))
              .filter(w -> w.get("raum_id").startsWith(ebene))
              .filter(w -> w.get("berichtsjahr").equals(String.valueOf(jahr)))
              .flatMap(w -> find(w, "wert").stream())
              .toList();
      OptionalDouble own = findZahl(indikator, raum, jahr);
      List<Double> result = new ArrayList<>(List.of((double) all.size()));
      own.ifPresent(o -> result.add(1.0 + all.stream().filter(w -> w > o).count()));
      own.ifPresent(o -> result.add((double) all.stream().filter(w -> w >= o).count()));
      return result;
    }

    private List<Double> listAenderungen(String indikator, int before, int jahr) {
      return findZahl(indikator, raum, before).stream()
          .flatMap(f -> findZahl(indikator, raum, jahr).stream().map(now -> now - f))
          .boxed()
          .toList();
    }
  }
}
