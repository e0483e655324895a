package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.disclosure.Beziehung;
import de.lebenslagen.warehouse.disclosure.Stoertabelle;
import de.lebenslagen.warehouse.disclosure.Zellschluessel;
import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Abgelehnt;
import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Moeglich;
import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Zellzahl;
import de.lebenslagen.warehouse.freigabe.Wunschzellen.Wunsch;
import de.lebenslagen.warehouse.model.Freigabezeile;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.register.Freigabeinhalt;
import de.lebenslagen.warehouse.register.Freigabeinhalt.Deklaration;
import de.lebenslagen.warehouse.register.Freigabeinhalt.Rolle;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The other procedure: no cell is hidden, every count is changed at random by a key of its own, so
 * that nobody can be sure of a small one or of a difference. Never for cells that suppression
 * protects, and the other way round. Figures of facilities that count no people stay exact: there
 * is nobody to protect, and a changed number of places would only be wrong.
 */
final class Zellschluesselpruefung {

  /** Kind of the declaration that keeps the secret in the register; nobody outside reads it. */
  static final String GEHEIMNIS = "zellschluessel";

  static final String LOESER = "Zellschlüssel";

  private static final String NAME = "geheimnis";
  private static final String EIGENE = "zellschluessel|";
  private static final int GEHEIMNIS_BYTES = 32;

  private final Regelwerk regelwerk;
  private final Stoertabelle tabelle;
  private final Freigabeantrag antrag;
  private final Netzbau bau;
  private final Gebietsnetz gebiete;
  private final OffeneZeilen offene;
  private final String stand;
  private final byte[] geheimnis;
  private final Zellschluessel schluessel;
  private final Map<String, Beziehung> erklaerungen = new HashMap<>();
  private final Map<String, Integer> keys = new HashMap<>();

  Zellschluesselpruefung(
      Regelwerk regelwerk,
      Stoertabelle tabelle,
      Freigabeantrag antrag,
      Netzbau bau,
      Gebietsnetz gebiete,
      OffeneZeilen offene,
      String stand,
      List<Freigabestelle.Vorgang> vorgaenge) {
    this.regelwerk = regelwerk;
    this.tabelle = tabelle;
    this.antrag = antrag;
    this.bau = bau;
    this.gebiete = gebiete;
    this.offene = offene;
    this.stand = stand;
    this.geheimnis = findGeheimnis(vorgaenge).orElseGet(Zellschluesselpruefung::drawGeheimnis);
    this.schluessel = new Zellschluessel(geheimnis);
    bau.netz().beziehungen().forEach(b -> erklaerungen.putIfAbsent(b.summe(), b));
  }

  /** The secret of the first release by this procedure holds for good. */
  private static Optional<byte[]> findGeheimnis(List<Freigabestelle.Vorgang> vorgaenge) {
    return vorgaenge.stream()
        .flatMap(v -> v.inhalt().deklarationen().stream())
        .filter(d -> d.art().equals(GEHEIMNIS))
        .findFirst()
        .map(d -> HexFormat.of().parseHex(d.inhalt()));
  }

  private static byte[] drawGeheimnis() {
    byte[] drawn = new byte[GEHEIMNIS_BYTES];
    new SecureRandom().nextBytes(drawn);
    return drawn;
  }

  Freigabeurteil run(List<String> hinweise) {
    List<Wunsch> wishes = new Wunschzellen(antrag, gebiete).list(bau.netz(), bau.zelleOfZeile());
    Set<String> gruende = new LinkedHashSet<>();
    if (wishes.isEmpty() && offene.zeilen().isEmpty()) {
      gruende.add("Zu diesem Antrag gibt es in diesem Datenstand keine Zahlen.");
    }
    wishes.forEach(w -> findGrund(w.ort().gegenstand()).ifPresent(gruende::add));
    return gruende.isEmpty()
        ? release(wishes, hinweise)
        : new Abgelehnt(List.copyOf(gruende), List.of(), hinweise);
  }

  /** Why a Gegenstand can't be released this way. */
  private Optional<String> findGrund(String gegenstand) {
    if (regelwerk.isBetrag(gegenstand)) {
      return Optional.of(
          gegenstand + ": eine Summe von Beträgen schützt die Zellschlüsselmethode nicht.");
    }
    int least = regelwerk.mindestfallzahl(gegenstand);
    return tabelle.kleinsteGezeigte() >= least
        ? Optional.empty()
        : Optional.of(
            gegenstand
                + ": die Störtabelle zeigt Zahlen ab "
                + tabelle.kleinsteGezeigte()
                + ", die Politik erlaubt sie ab "
                + least
                + ".");
  }

  private Moeglich release(List<Wunsch> wishes, List<String> hinweise) {
    List<Freigabezeile> rows = new ArrayList<>();
    Map<String, Freigabeinhalt.Zelle> zellen = new LinkedHashMap<>();
    Map<String, Zellzahl> tafeln = new LinkedHashMap<>();
    for (Freigabezeile plain :
        new Freigabezeilen(Set.of(), bau.netz(), gebiete, regelwerk)
            .list(wishes, List.of(), new OffeneZeilen(List.of()))) {
      Freigabezeile row = change(plain);
      rows.add(row);
      row.anzahl()
          .ifPresent(
              shown ->
                  zellen.put(
                      row.zelle(),
                      new Freigabeinhalt.Zelle(EIGENE + row.zelle(), Rolle.FREI, false, shown)));
      tafeln.merge(
          row.gegenstand(), new Zellzahl(row.anzahl().isPresent() ? 1 : 0, 0), Zellzahl::plus);
    }
    List<Freigabeinhalt.Zelle> all = new ArrayList<>(zellen.values());
    all.addAll(offene.zellen());
    rows.addAll(offene.zeilen());
    rows.sort(Freigabezeilen.ORDER);
    offene.count(tafeln);
    List<Deklaration> declared = Freigabedeklarationen.listAll(antrag, regelwerk);
    declared.add(Deklaration.of(GEHEIMNIS, NAME, HexFormat.of().formatHex(geheimnis)));
    Freigabeinhalt inhalt =
        new Freigabeinhalt(Freigabedeklarationen.sort(declared), all, List.of(), rows, List.of());
    return new Moeglich(inhalt, tafeln, 0, LOESER, stand, hinweise);
  }

  /** The row with the changed count; zeros and what became zero look the same. */
  private Freigabezeile change(Freigabezeile row) {
    if (row.anzahl().isEmpty()) {
      return row;
    }
    long shown = tabelle.apply(row.anzahl().getAsLong(), key(row.zelle()));
    Statuscode status = shown == 0 ? Statuscode.ECHTE_NULL : Statuscode.ZAHL;
    return row.with(OptionalLong.of(shown), status.name(), Wertart.GESCHAETZT.name());
  }

  /** The sum of the parts' keys where all parts were counted, else a key of its own. */
  private int key(String zelle) {
    Integer known = keys.get(zelle);
    if (known != null) {
      return known;
    }
    List<String> parts =
        Optional.ofNullable(erklaerungen.get(zelle))
            .filter(b -> b.teile().stream().allMatch(t -> t.faktor() == 1 && isGezaehlt(t.zelle())))
            .map(b -> b.teile().stream().map(Beziehung.Teil::zelle).toList())
            .orElse(List.of());
    int key =
        parts.isEmpty()
            ? schluessel.draw(zelle, bau.netz().get(zelle).wert().orElse(0))
            : Zellschluessel.sum(parts.stream().map(this::key).toList());
    keys.put(zelle, key);
    return key;
  }

  private boolean isGezaehlt(String zelle) {
    return bau.netz()
        .find(zelle)
        .filter(z -> z.wert().isPresent() && z.isVerknuepfbar())
        .isPresent();
  }
}
