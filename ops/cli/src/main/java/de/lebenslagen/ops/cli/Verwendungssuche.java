package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Freigabezeile;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import de.lebenslagen.warehouse.register.Register;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the numbers of a Datenquelle went into: computed and looked up, not guessed. */
final class Verwendungssuche {

  private final Map<String, Set<String>> indikatoren = new HashMap<>();
  private final Map<String, List<String>> freigaben = new LinkedHashMap<>();

  private Verwendungssuche() {}

  /** Looks at the indicators of a Datenstand and at all releases. */
  static Verwendungssuche run(
      Arbeitsbereich arbeitsbereich,
      Umgebung umgebung,
      Register register,
      Datenstand stand,
      Lieferlage lage,
      Collection<Datenquelle> datenquellen) {
    Verwendungssuche result = new Verwendungssuche();
    result.collectFreigaben(register, umgebung.uhr().getZone());
    Indikatorkatalog katalog =
        Indikatorkatalog.read(arbeitsbereich.wurzel().resolve("indikatoren"));
    Bedarf bedarf = new Bedarf(katalog);
    List<Indikator> wanted =
        datenquellen.stream().flatMap(d -> bedarf.listIndikatoren(d).stream()).distinct().toList();
    Map<String, String> senders =
        register.datenstaende().listEinheitslieferungen(stand.id()).stream()
            .map(e -> e.lieferung())
            .distinct()
            .collect(Collectors.toMap(l -> l.id().wert(), l -> l.datenquelle(), (a, b) -> a));
    try (Datenbank datenbank = Zugang.of(arbeitsbereich, umgebung).openDatenbank(register, stand)) {
      new Indikatormatrix(katalog, lage.deklarationen().raeume(), datenbank)
          .compute(wanted)
          .values()
          .forEach(werte -> result.collectIndikatoren(werte, wanted, senders));
    }
    return result;
  }

  private void collectIndikatoren(
      Indikatorwerte werte, List<Indikator> wanted, Map<String, String> senders) {
    for (Indikator indikator : wanted) {
      for (Indikatorwert wert : werte.list(indikator.schluessel())) {
        if (wert.wert().code().hasZahl()) {
          wert.herkunft()
              .lieferungen()
              .forEach(
                  l ->
                      indikatoren
                          .computeIfAbsent(senders.getOrDefault(l.wert(), ""), d -> new TreeSet<>())
                          .add(indikator.name()));
        }
      }
    }
  }

  private void collectFreigaben(Register register, ZoneId zone) {
    for (Freigabeeintrag eintrag : register.freigaben().list()) {
      String titel =
          eintrag.titel()
              + " (Freigabe "
              + eintrag.kennung()
              + " vom "
              + Tageswert.format(LocalDate.ofInstant(eintrag.erteiltUm(), zone))
              + ")";
      register.freigaben().listZeilen(eintrag).stream()
          .map(Freigabezeile::datenquelle)
          .distinct()
          .forEach(d -> freigaben.computeIfAbsent(d, k -> new ArrayList<>()).add(titel));
    }
  }

  /** The names of the indicators that have a number made with numbers of it. */
  List<String> listIndikatoren(Datenquelle datenquelle) {
    return List.copyOf(indikatoren.getOrDefault(datenquelle.id(), Set.of()));
  }

  /** The releases that show rows of it, the oldest first. */
  List<String> listFreigaben(Datenquelle datenquelle) {
    return freigaben.getOrDefault(datenquelle.id(), List.of());
  }
}
