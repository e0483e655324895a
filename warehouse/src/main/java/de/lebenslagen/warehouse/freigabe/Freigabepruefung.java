package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.disclosure.Frist;
import de.lebenslagen.warehouse.disclosure.Geheimhaltung;
import de.lebenslagen.warehouse.disclosure.Geheimhaltungsergebnis;
import de.lebenslagen.warehouse.disclosure.Geheimhaltungspolitik;
import de.lebenslagen.warehouse.disclosure.Schutzbedarf;
import de.lebenslagen.warehouse.disclosure.Zelle;
import de.lebenslagen.warehouse.disclosure.Zellergaenzung.Ergaenzt;
import de.lebenslagen.warehouse.disclosure.Zellsystem;
import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Abgelehnt;
import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Moeglich;
import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Zellzahl;
import de.lebenslagen.warehouse.freigabe.Regelwerk.Vorveroeffentlichung;
import de.lebenslagen.warehouse.freigabe.Wunschzellen.Wunsch;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.model.Freigabezeile;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.query.build.Sql;
import de.lebenslagen.warehouse.register.Freigabeinhalt;
import de.lebenslagen.warehouse.register.Freigabeinhalt.Rolle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One check of one request: primary rules, suppression and audit, part by part. */
final class Freigabepruefung {

  /** Whose count decides whether an area is too small for breakdowns (P4). */
  static final String EINWOHNER = "einwohner";

  /** Attackers reckon with counts up to this, however small those of a part are. */
  private static final long GROESSENORDNUNG = 1000;

  private static final String ZEITGRENZE =
      "%s: Die Zeitgrenze ist erreicht; was nicht zu Ende geprüft ist, wird nicht freigegeben.";
  private static final String WIDERSPRUCH =
      "Die Zahlen zu %s widersprechen einander so, dass sich nicht prüfen lässt, was sie zusammen"
          + " verraten.";
  private static final String UNVERBUNDEN =
      "%s liegt %s auf Gebieten vor, deren Zusammenhang nicht bekannt ist: %s. Was sie zusammen"
          + " verraten, lässt sich nicht prüfen. Abhilfe: im Antrag mit \"datenquelle\" und"
          + " \"ebenen\" nur einen dieser Stände verlangen (was schon freigegeben ist, zählt mit), oder in"
          + " gebiete/ sagen, welche Gebiete in welchen liegen: als Ebenen desselben"
          + " Gebietsstands, mit \"liegt_in\" oder \"zuordnungen\".";

  private final Regelwerk regelwerk;
  private final Freigabeantrag antrag;
  private final Netzbau bau;
  private final Zellnetz netz;
  private final Gebietsnetz gebiete;
  private final Beiwerk beiwerk;
  private final String stand;
  private final Frist frist;
  private final Set<String> gesperrt = new LinkedHashSet<>();
  private final Set<String> frei = new LinkedHashSet<>();
  private final List<Freigabeinhalt.Zelle> zellen = new ArrayList<>();
  private final List<Freigabeinhalt.Beziehung> beziehungen = new ArrayList<>();
  private final Set<String> gruende = new LinkedHashSet<>();
  private final Set<String> loeser = new TreeSet<>();
  private int unterZiel;

  /**
   * @param frist of the request, over all its parts
   */
  Freigabepruefung(
      Regelwerk regelwerk,
      Freigabeantrag antrag,
      Netzbau bau,
      Gebietsnetz gebiete,
      Beiwerk beiwerk,
      String stand,
      Frist frist) {
    this.regelwerk = regelwerk;
    this.antrag = antrag;
    this.bau = bau;
    this.netz = bau.netz();
    this.gebiete = gebiete;
    this.beiwerk = beiwerk;
    this.stand = stand;
    this.frist = frist;
  }

  Freigabeurteil run(List<String> hinweise) {
    Wunschzellen wunschzellen = new Wunschzellen(antrag, gebiete);
    List<Wunsch> all = wunschzellen.list(netz, bau.zelleOfZeile());
    Set<String> beantragt = new LinkedHashSet<>();
    all.forEach(w -> beantragt.add(w.zelle()));
    List<Wunsch> wishes = beiwerk.requireAnzahl(all, beantragt, gezeigt(), hinweise);
    List<Wunsch> einzelne =
        beiwerk.requireAnzahl(
            wunschzellen.listEinzelne(beiwerk.einzelne()), beantragt, gezeigt(), hinweise);
    if (wishes.isEmpty() && einzelne.isEmpty() && beiwerk.offene().zeilen().isEmpty()) {
      return refuse(
          Set.of("Zu diesem Antrag gibt es in diesem Datenstand keine Zahlen."), hinweise);
    }
    markKleineGebiete(wishes);
    Rundungsregel.apply(wishes, netz, regelwerk);
    Set<String> wanted = new LinkedHashSet<>();
    wishes.forEach(w -> wanted.add(w.zelle()));
    checkVerbindung(wanted);
    Schutzbestimmung bestimmung = new Schutzbestimmung(regelwerk, netz, bau.altbestand(), wanted);
    protectAll(bestimmung, wanted);
    einzelne.forEach(this::decide);
    zellen.addAll(beiwerk.offene().zellen());
    Map<String, Zellzahl> tafeln = count(wishes, einzelne);
    beiwerk.offene().count(tafeln);
    checkSperranteil(wishes);
    if (!gruende.isEmpty()) {
      return refuse(gruende, hinweise);
    }
    List<Freigabezeile> zeilen =
        new Freigabezeilen(gesperrt, netz, gebiete, regelwerk)
            .list(wishes, einzelne, beiwerk.offene());
    Freigabeinhalt inhalt =
        new Freigabeinhalt(
            Freigabedeklarationen.sort(Freigabedeklarationen.listAll(antrag, regelwerk)),
            zellen,
            beziehungen,
            zeilen,
            List.of());
    return new Moeglich(
        inhalt,
        tafeln,
        unterZiel,
        loeser.isEmpty() ? Freigabestelle.OHNE_FALLZAHLEN : String.join(", ", loeser),
        stand,
        hinweise);
  }

  /** Counts first: a mean is shown only where the number of people behind it is. */
  private void protectAll(Schutzbestimmung bestimmung, Set<String> wanted) {
    List<Verbundteile.Teil> parts =
        Verbundteile.of(netz.zellen(), netz.beziehungen()).stream()
            .filter(t -> t.zellen().stream().anyMatch(z -> wanted.contains(z.schluessel())))
            .toList();
    parts.stream()
        .filter(teil -> !Beiwerk.isSummen(teil))
        .forEach(teil -> protect(teil, bestimmung, wanted));
    beiwerk.messwerte().close(netz, gezeigt());
    parts.stream().filter(Beiwerk::isSummen).forEach(teil -> protect(teil, bestimmung, wanted));
  }

  /** What everybody reads after this release. */
  private Set<String> gezeigt() {
    Set<String> shown = new LinkedHashSet<>(frei);
    for (Netzzelle zelle : netz.zellen()) {
      boolean earlier =
          bau.altbestand()
              .find(zelle.schluessel())
              .filter(v -> v.rolle() == Rolle.FREI || v.rolle() == Rolle.BEKANNT)
              .isPresent();
      if (earlier || isBekannt(zelle)) {
        shown.add(zelle.schluessel());
      }
    }
    return shown;
  }

  /** A delivered value that is no cell of the net: shown or hidden by itself. */
  private void decide(Wunsch wunsch) {
    boolean open = beiwerk.isOffen(wunsch.zeile(), netz, gezeigt());
    boolean shown = open && wunsch.zeile().wert().isPresent();
    if (!open) {
      gesperrt.add(wunsch.zelle());
    }
    if (shown || !open) {
      zellen.add(
          new Freigabeinhalt.Zelle(
              "messwert|" + wunsch.zelle(), shown ? Rolle.FREI : Rolle.GESPERRT, false, 0));
    }
  }

  private static Abgelehnt refuse(Set<String> gruende, List<String> hinweise) {
    return new Abgelehnt(List.copyOf(gruende), List.of(), hinweise);
  }

  /** P4: very small areas show totals only. */
  private void markKleineGebiete(List<Wunsch> wishes) {
    Map<String, Long> einwohner = new TreeMap<>();
    for (Netzzelle zelle : netz.zellen()) {
      if (zelle.isVerknuepfbar()
          && zelle.gegenstand().equals(EINWOHNER)
          && zelle.ort().orElseThrow().merkmale().isEmpty()
          && zelle.wert().isPresent()
          && zelle.vorlage().isPresent()) {
        einwohner.put(
            zelle.ort().get().raum() + "|" + zelle.vorlage().get().berichtsjahr(),
            zelle.wert().getAsLong());
      }
    }
    for (Wunsch wunsch : wishes) {
      Long residents = einwohner.get(wunsch.ort().raum() + "|" + wunsch.zeile().berichtsjahr());
      if (residents != null
          && !wunsch.ort().merkmale().isEmpty()
          && !gebiete.isSammelgebiet(wunsch.ort().raum())
          && regelwerk.regeln(wunsch.ort().gegenstand()).isNurInsgesamt(residents)) {
        netz.markZuSperren(wunsch.zelle());
      }
    }
  }

  /** Unknown linkage publishes nothing: all area systems of a count must hang together. */
  private void checkVerbindung(Set<String> wanted) {
    Map<List<String>, Set<String>> levels = new TreeMap<>(Freigabepruefung::compare);
    for (Netzzelle zelle : netz.zellen()) {
      boolean released =
          bau.altbestand()
              .find(zelle.schluessel())
              .filter(v -> v.rolle() == Rolle.FREI || v.rolle() == Rolle.GESPERRT)
              .isPresent();
      boolean counts = released || wanted.contains(zelle.schluessel());
      if (counts && zelle.ort().isPresent() && !isBekannt(zelle)) {
        Zellort ort = zelle.ort().get();
        levels
            .computeIfAbsent(List.of(ort.gegenstand(), ort.zeitbezug()), k -> new TreeSet<>())
            .add(gebiete.stufe(ort.raum()).schluessel());
      }
    }
    levels.forEach(
        (count, found) -> {
          if (!bau.raeume().isVerbunden(count.get(0), count.get(1), found)) {
            gruende.add(Sql.format(UNVERBUNDEN, count.get(0), zeit(count.get(1)), stufen(found)));
          }
        });
  }

  private static String zeit(String zeitbezug) {
    return Werttext.zeit(Zeitbezug.parse(zeitbezug));
  }

  /** {@code fallen, Gebietsstand 01.01.2018 (ort, viertel); fallen, Gebietsstand …}. */
  private static String stufen(Set<String> levels) {
    Map<String, Set<String>> staende = new TreeMap<>();
    for (String level : levels) {
      String[] parts = level.split(":", -1);
      String stand = parts[0] + ", Gebietsstand " + Werttext.tag(LocalDate.parse(parts[1]));
      staende.computeIfAbsent(stand, s -> new TreeSet<>()).add(parts[2]);
    }
    return staende.entrySet().stream()
        .map(e -> e.getKey() + " (" + String.join(", ", e.getValue()) + ")")
        .collect(Collectors.joining("; "));
  }

  private static int compare(List<String> a, List<String> b) {
    return a.toString().compareTo(b.toString());
  }

  private boolean isBekannt(Netzzelle zelle) {
    return zelle.bekannt() && regelwerk.vorveroeffentlichung() == Vorveroeffentlichung.GILT;
  }

  private void protect(Verbundteile.Teil teil, Schutzbestimmung bestimmung, Set<String> wanted) {
    try {
      Optional<Ergaenzung> complete = Ergaenzung.of(teil, frist);
      if (complete.isPresent()) {
        protect(teil, complete.get(), bestimmung, wanted);
        return;
      }
    } catch (IllegalArgumentException | ArithmeticException broken) {
      // told below: what can't be linked is not published
    }
    gruende.add(
        Sql.format(frist.isAbgelaufen() ? ZEITGRENZE : WIDERSPRUCH, gegenstaende(teil, wanted)));
  }

  private void protect(
      Verbundteile.Teil original,
      Ergaenzung ergaenzung,
      Schutzbestimmung bestimmung,
      Set<String> wanted) {
    List<Zelle> cells = new ArrayList<>();
    for (Netzzelle zelle : ergaenzung.teil().zellen()) {
      Ergaenzt wert = Objects.requireNonNull(ergaenzung.werte().get(zelle.schluessel()));
      cells.add(
          new Zelle(
              zelle.schluessel(),
              wert.wert(),
              bestimmung.decide(zelle, wert),
              bestimmung.spielraum(zelle, wert)));
    }
    Verbundteile.Teil teil = ergaenzung.teil();
    Geheimhaltungsergebnis ergebnis =
        new Geheimhaltung(ohneSperranteil(regelwerk.politik()))
            .protect(
                Zellsystem.of(cells, teil.beziehungen(), GROESSENORDNUNG), bekanntes(teil), frist);
    collect(original, cells, ergebnis, wanted);
  }

  /** What our own releases gave away is not shown again; what others told is. */
  private Geheimhaltung.Bekanntes bekanntes(Verbundteile.Teil teil) {
    boolean own =
        teil.zellen().stream()
            .anyMatch(
                z ->
                    bau.altbestand()
                        .find(z.schluessel())
                        .filter(v -> v.rolle() == Rolle.FREI)
                        .isPresent());
    return own ? Geheimhaltung.Bekanntes.SPERREN : Geheimhaltung.Bekanntes.ZEIGEN;
  }

  /** The share of hidden cells is judged table by table, not part by part. */
  private static Geheimhaltungspolitik ohneSperranteil(Geheimhaltungspolitik p) {
    return new Geheimhaltungspolitik(
        p.version(),
        p.mindestfallzahl(),
        p.mindestNenner(),
        p.mindestWerte(),
        p.mindestEinwohner(),
        p.dominanzProzent(),
        p.mindestBeitragende(),
        1,
        p.zeitgrenze());
  }

  private static String gegenstaende(Verbundteile.Teil teil, Set<String> wanted) {
    Set<String> names = new TreeSet<>();
    for (Netzzelle zelle : teil.zellen()) {
      if (wanted.contains(zelle.schluessel())) {
        names.add(zelle.gegenstand());
      }
    }
    return String.join(", ", names);
  }

  private void collect(
      Verbundteile.Teil teil,
      List<Zelle> cells,
      Geheimhaltungsergebnis ergebnis,
      Set<String> wanted) {
    if (ergebnis instanceof Geheimhaltungsergebnis.Abgelehnt abgelehnt) {
      gruende.add(gegenstaende(teil, wanted) + ": " + abgelehnt.grund());
      return;
    }
    Geheimhaltungsergebnis.Geschuetzt geschuetzt = (Geheimhaltungsergebnis.Geschuetzt) ergebnis;
    unterZiel += geschuetzt.urteil().verfehltZiel();
    loeser.add(geschuetzt.urteil().loeser());
    for (Zelle cell : cells) {
      boolean hidden = geschuetzt.muster().isGesperrt(cell.schluessel());
      if (wanted.contains(cell.schluessel())) {
        (hidden ? gesperrt : frei).add(cell.schluessel());
      }
      if (netz.find(cell.schluessel()).filter(z -> z.wert().isPresent()).isPresent()) {
        zellen.add(
            new Freigabeinhalt.Zelle(
                cell.schluessel(),
                rolle(cell, hidden, wanted.contains(cell.schluessel())),
                isGeschuetzt(cell.schutzbedarf()) && isUnsicher(cell, hidden),
                cell.wert()));
      }
    }
    teil.beziehungen().forEach(b -> beziehungen.add(Altbestand.write(b)));
  }

  private static boolean isUnsicher(Zelle cell, boolean hidden) {
    return hidden || cell.schutzbedarf() == Schutzbedarf.UNVEROEFFENTLICHT_SCHUETZEN;
  }

  private static boolean isGeschuetzt(Schutzbedarf schutzbedarf) {
    return schutzbedarf == Schutzbedarf.SCHUETZEN
        || schutzbedarf == Schutzbedarf.UNVEROEFFENTLICHT_SCHUETZEN;
  }

  private static Rolle rolle(Zelle cell, boolean hidden, boolean wanted) {
    if (hidden) {
      return Rolle.GESPERRT;
    }
    if (wanted) {
      return Rolle.FREI;
    }
    return cell.schutzbedarf() == Schutzbedarf.BEREITS_VEROEFFENTLICHT
        ? Rolle.BEKANNT
        : Rolle.INNEN;
  }

  private Map<String, Zellzahl> count(List<Wunsch> wishes, List<Wunsch> einzelne) {
    Map<String, Zellzahl> counts = new LinkedHashMap<>();
    for (Wunsch wunsch : einzelne) {
      boolean hidden = gesperrt.contains(wunsch.zelle());
      boolean shown = !hidden && wunsch.zeile().wert().isPresent();
      counts.merge(
          bezeichnung(wunsch), new Zellzahl(shown ? 1 : 0, hidden ? 1 : 0), Zellzahl::plus);
    }
    for (Wunsch wunsch : wishes) {
      boolean hidden = gesperrt.contains(wunsch.zelle());
      boolean shown = !hidden && netz.get(wunsch.zelle()).wert().isPresent();
      counts.merge(
          bezeichnung(wunsch), new Zellzahl(shown ? 1 : 0, hidden ? 1 : 0), Zellzahl::plus);
    }
    return counts;
  }

  private static String bezeichnung(Wunsch wunsch) {
    Set<String> merkmale = wunsch.ort().merkmale().keySet();
    return wunsch.ort().gegenstand()
        + (merkmale.isEmpty() ? "" : " nach " + String.join(" und ", merkmale));
  }

  private void checkSperranteil(List<Wunsch> wishes) {
    Map<String, int[]> shares = new LinkedHashMap<>();
    for (Wunsch wunsch : wishes) {
      Netzzelle zelle = netz.get(wunsch.zelle());
      int[] share = shares.computeIfAbsent(bezeichnung(wunsch), b -> new int[2]);
      if (gesperrt.contains(wunsch.zelle())) {
        share[0]++;
        share[1]++;
      } else if (zelle.wert().isPresent() && zelle.wert().getAsLong() > 0) {
        share[1]++;
      }
    }
    shares.forEach(
        (name, share) -> {
          if (share[0] > regelwerk.politik().hoechsterSperranteil() * share[1]) {
            gruende.add(
                name + ": zu viel müsste gesperrt werden; die Tabelle sagte kaum noch etwas.");
          }
        });
  }
}
