package de.lebenslagen.notebook.zugriff;

import de.lebenslagen.notebook.absatz.Absatz;
import de.lebenslagen.notebook.absatz.Formulare.Wahl;
import de.lebenslagen.warehouse.freigabe.Zertifikat;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Grenzen;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Register;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The doors of one note. Each is opened when first used and stays open: a note sees one Datenstand
 * from its first to its last paragraph, whatever is published meanwhile. Doors of other notes are
 * other connections.
 */
public final class Tueren implements AutoCloseable {

  private static final int THREADS = 2;

  private final Notizort ort;
  private final Map<Object, Tuer> offen = new HashMap<>();
  private boolean angehalten;

  public Tueren(Notizort ort) {
    this.ort = ort;
  }

  /** Where the note runs. */
  public Notizort ort() {
    return ort;
  }

  /** The door that a paragraph asks for; going through the door {@code intern} is logged first. */
  public Tuer open(Tuerwahl wahl, Absatz absatz) {
    Tuer tuer = find(wahl);
    if (wahl instanceof Tuerwahl.Intern intern) {
      log(intern, tuer, absatz);
    }
    return tuer;
  }

  /** A door for suggestions, which shows no figure; empty where there is nothing to ask yet. */
  public synchronized Optional<Tuer> findFuerVorschlaege() {
    if (offen.isEmpty()) {
      try (Register register = ort.zugang().openRegisterReadOnly()) {
        offen.put(
            key(new Tuerwahl.Intern("", Optional.empty())), openIntern(register, Optional.empty()));
      }
    }
    return offen.values().stream().findFirst();
  }

  private synchronized Tuer find(Tuerwahl wahl) {
    Tuer known = offen.get(key(wahl));
    if (known != null) {
      return known;
    }
    try (Register register = ort.zugang().openRegisterReadOnly()) {
      Tuer tuer =
          wahl instanceof Tuerwahl.Intern intern
              ? openIntern(register, intern.datenstand())
              : openFreigabe(register, ((Tuerwahl.Freigabe) wahl).kennung());
      offen.put(key(wahl), tuer);
      if (angehalten) {
        tuer.datenbank().halt();
      }
      return tuer;
    }
  }

  /** The purpose opens no other door. */
  private static Object key(Tuerwahl wahl) {
    return wahl instanceof Tuerwahl.Intern intern
        ? new Tuerwahl.Intern("", intern.datenstand())
        : wahl;
  }

  private Tuer openIntern(Register register, Optional<String> datenstand) {
    Datenstand stand =
        ort.zugang().getDatenstand(register, datenstand.or(ort.einstellungen()::datenstand));
    Datenbank datenbank = ort.zugang().openDatenbank(register, stand, grenzen());
    return Tuer.of(datenbank, stand.id(), ort);
  }

  private Tuer openFreigabe(Register register, Optional<String> kennung) {
    if (kennung.isEmpty() && register.freigaben().findLetzte().isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Es wurde noch nichts freigegeben; hinter der Tür freigabe ist nichts.",
          "\"lebenslagen freigabe pruefe\" zeigt, was freigegeben werden kann. Für Ihre Augen allein:"
              + " (tuer=intern, zweck=\"…\") hinter den Namen der Sprache schreiben.");
    }
    return Tuer.of(ort.zugang().openFreigabe(register, kennung, grenzen()), ort);
  }

  private Grenzen grenzen() {
    Einstellungen e = ort.einstellungen();
    return new Grenzen(
        e.zeit(), e.speicherMb(), Math.min(THREADS, Runtime.getRuntime().availableProcessors()));
  }

  private void log(Tuerwahl.Intern intern, Tuer tuer, Absatz absatz) {
    try (Register register = ort.zugang().openRegister()) {
      register
          .protokoll()
          .append(
              "notizbuch-intern",
              "Notizbuch "
                  + ort.notiz()
                  + ", Datenstand "
                  + tuer.datenstand()
                  + ", Zweck: "
                  + intern.zweck()
                  + ", %"
                  + absatz.sprache()
                  + ": "
                  + absatz.text().strip());
    }
  }

  /** What a list like {@code @gebiete} offers behind a door. */
  public Optional<List<Wahl>> findListe(String name, Tuer tuer) {
    return switch (name) {
      case "@gebiete" ->
          Optional.of(
              tuer.indikatoren().gebiete().list().stream()
                  .map(g -> Wahl.of(g.name()))
                  .distinct()
                  .toList());
      case "@ebenen" ->
          Optional.of(tuer.indikatoren().gebiete().listEbenen().stream().map(Wahl::of).toList());
      case "@jahre" ->
          Optional.of(
              tuer.indikatoren().jahre().stream().map(j -> Wahl.of(String.valueOf(j))).toList());
      case "@indikatoren" ->
          Optional.of(
              tuer.indikatoren().katalog().list().stream()
                  .map(i -> new Wahl(i.schluessel().wert(), i.name()))
                  .toList());
      case "@datenstaende" -> Optional.of(listDatenstaende());
      default -> Optional.empty();
    };
  }

  private List<Wahl> listDatenstaende() {
    try (Register register = ort.zugang().openRegisterReadOnly()) {
      return register.datenstaende().list().stream().map(d -> Wahl.of(d.id())).toList();
    }
  }

  /** What vouches for the releases that were asked. */
  public List<Zertifikat> listZertifikate() {
    return listOffene().stream().flatMap(t -> t.zertifikat().stream()).distinct().toList();
  }

  /** Stops everything that runs behind any door, and lets nothing more begin there. */
  public synchronized void halt() {
    angehalten = true;
    offen.values().forEach(t -> t.datenbank().halt());
  }

  /** Lets the next paragraph ask again. */
  public synchronized void resume() {
    angehalten = false;
    offen.values().forEach(t -> t.datenbank().resume());
  }

  /** How far running queries are, in percent. */
  public int fortschrittProzent() {
    return listOffene().stream().mapToInt(t -> t.datenbank().fortschrittProzent()).max().orElse(0);
  }

  private synchronized List<Tuer> listOffene() {
    return new ArrayList<>(offen.values());
  }

  @Override
  public synchronized void close() {
    Stream<Tuer> all = offen.values().stream();
    all.forEach(Tuer::close);
    offen.clear();
  }
}
