package de.lebenslagen.notebook.indikator;

import de.lebenslagen.notebook.zugriff.Indikatorsicht;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Understands sentences like {@code kinder in sgb ii 2018-2022 in Nordstadt, Neustadt als verlauf}:
 * takes out how to show it, the years, the areas; what is left names the indicator. The grammar is
 * in the handbook (notizbuecher.md).
 */
final class Satzleser {

  private static final Set<String> ALS =
      Set.of(
          "als", "wie", "eine", "einen", "einer", "ein", "der", "die", "das", "in", "mit", "zeige",
          "zeig");
  private static final Set<String> ZUSAMMEN =
      Set.of("zusammen", "zusammengenommen", "gemeinsam", "gruppe");
  private static final int VORSCHLAEGE = 4;

  private final Indikatorsicht sicht;
  private final Themensuche suche;

  Satzleser(Indikatorsicht sicht, Suchworte suchworte) {
    this.sicht = sicht;
    this.suche = new Themensuche(sicht.katalog(), suchworte, sicht.stadt());
  }

  Frage.Deutung read(String satz) {
    Wortfolge worte = Wortfolge.of(satz);
    if (worte.size() == 0) {
      return new Frage.Rueckfrage("Der Absatz ist leer.", List.of(beispiel()));
    }
    Optional<Themensuche.Fund> whole = findWhole(satz);
    Optional<Darstellung> darstellung = takeDarstellung(worte);
    Zeitangabe zeit = whole.isPresent() ? new Zeitangabe.Offen() : Zeitleser.take(worte);
    boolean zusammen = takeZusammen(worte);
    Gebietsleser.Angabe angabe =
        whole.isPresent()
            ? new Gebietsleser.Angabe(List.of(), Optional.empty())
            : Gebietsleser.take(worte, sicht.gebiete());
    List<Gebiet> gebiete = zusammen ? join(angabe.gebiete()) : angabe.gebiete();
    String thema = worte.text();
    Themensuche.Fund fund = whole.orElseGet(() -> suche.find(thema));
    if (fund.gemeint().isEmpty()) {
      return ask(thema, fund, satz);
    }
    return new Frage.Verstanden(
        new Frage(fund.gemeint(), gebiete, angabe.ebene(), zeit, darstellung));
  }

  /** A sentence that is nothing but the name of an indicator, whatever words are in it. */
  private Optional<Themensuche.Fund> findWhole(String satz) {
    return sicht.katalog().list().stream()
        .filter(i -> i.name().equalsIgnoreCase(satz.strip()))
        .findFirst()
        .map(i -> new Themensuche.Fund(List.of(i), List.of()));
  }

  private static Optional<Darstellung> takeDarstellung(Wortfolge worte) {
    for (int i = worte.size() - 1; i >= 0; i--) {
      Optional<Darstellung> found = Darstellung.find(worte.form(i));
      if (found.isPresent() && worte.size() > 1) {
        int from = i;
        while (from > 0 && ALS.contains(worte.form(from - 1))) {
          from--;
        }
        worte.remove(from, i - from + 1);
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean takeZusammen(Wortfolge worte) {
    for (int i = 0; i < worte.size(); i++) {
      if (ZUSAMMEN.contains(worte.form(i))) {
        worte.remove(i, 1);
        return true;
      }
    }
    return false;
  }

  private List<Gebiet> join(List<Gebiet> gebiete) {
    boolean one = gebiete.stream().map(sicht.gebiete()::getEbene).distinct().count() == 1;
    return gebiete.size() < 2 || !one
        ? gebiete
        : List.of(
            sicht.gebiete().get(String.join("+", gebiete.stream().map(Gebiet::name).toList())));
  }

  /** Suggestions: a word that is nearly an area, else the indicators that come nearest. */
  private Frage.Rueckfrage ask(String thema, Themensuche.Fund fund, String satz) {
    List<String> vorschlaege = new ArrayList<>();
    List<String> namen = sicht.gebiete().list().stream().map(Gebiet::name).distinct().toList();
    String unklar = "";
    for (String wort : thema.split("\\s+")) {
      List<String> near = wort.length() > 3 ? Vorschlaege.list(wort, namen) : List.of();
      if (!near.isEmpty() && !isPartOfTopic(wort)) {
        unklar = wort;
        near.forEach(n -> vorschlaege.add(satz.strip().replace(wort, n)));
      }
    }
    if (!vorschlaege.isEmpty()) {
      return new Frage.Rueckfrage(
          "Das Gebiet \"" + unklar + "\" gibt es nicht. Gemeint ist vielleicht:", vorschlaege);
    }
    List<Indikator> near =
        fund.aehnlich().isEmpty()
            ? Vorschlaege.list(
                thema, sicht.katalog().list(), i -> List.of(i.name(), i.schluessel().wert()))
            : fund.aehnlich();
    near.stream().limit(VORSCHLAEGE).forEach(i -> vorschlaege.add(replaceTopic(satz, thema, i)));
    if (vorschlaege.isEmpty()) {
      return new Frage.Rueckfrage(
          thema.isBlank()
              ? "Welcher Indikator gemeint ist, steht nicht da. So geht es:"
              : "\"" + thema + "\" kommt bei keinem Indikator vor. So geht es:",
          List.of(beispiel()));
    }
    return new Frage.Rueckfrage(
        "\"" + thema + "\" kann mehreres heißen. Gemeint ist vielleicht:", vorschlaege);
  }

  private boolean isPartOfTopic(String wort) {
    String form = Wortfolge.fold(wort);
    return sicht.katalog().list().stream()
        .anyMatch(i -> Wortfolge.listFormen(i.name()).contains(form));
  }

  private static String replaceTopic(String satz, String thema, Indikator i) {
    String one = satz.strip();
    return one.contains(thema) ? one.replace(thema, i.name()) : i.name();
  }

  private String beispiel() {
    String gebiet =
        sicht.gebiete().list().stream()
            .filter(g -> sicht.gebiete().getEbene(g).equals(sicht.gebiete().sozialraumEbene()))
            .findFirst()
            .map(g -> " in " + g.name())
            .orElse("");
    return "arbeitslosigkeit" + gebiet + " als verlauf";
  }
}
