package de.lebenslagen.notebook.einbau;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.lebenslagen.notebook.seite.NotizReader;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import de.lebenslagen.warehouse.model.Pruefsumme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Copies of notes in a folder in which a Zeppelin keeps its notes, with their results: the
 * originals are never touched, and deleting the folder deletes all results.
 */
public final class Notizkopien {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int KENNUNG_ZEICHEN = 9;
  private static final int NAME_ZEICHEN = 80;

  private final Path ordner;
  private int neu;
  private int behalten;
  private final List<String> ausgelassen = new ArrayList<>();

  private Notizkopien(Path ordner) {
    this.ordner = ordner;
  }

  /**
   * Copies those that are not there yet; one that is there keeps what a reader made of it.
   *
   * @param notizen files by name
   * @throws Abbruch SYSTEM where the folder can't be written
   */
  public static Notizkopien copy(Map<String, Path> notizen, Path ordner) {
    Notizkopien kopien = new Notizkopien(ordner);
    try {
      create(ordner);
      for (Map.Entry<String, Path> notiz : notizen.entrySet()) {
        kopien.add(notiz.getKey(), notiz.getValue());
      }
      return kopien;
    } catch (IOException e) {
      throw Dateifehler.explain("Die Notizen lassen sich nicht kopieren", ordner, e);
    }
  }

  /** Deletes all copies, and with them all results. */
  public static void delete(Path ordner) {
    try {
      Ordnertausch.delete(ordner);
    } catch (IOException e) {
      throw Dateifehler.explain("Die Kopien lassen sich nicht löschen", ordner, e);
    }
  }

  /** Results may be internal: for one user only. */
  private static void create(Path ordner) throws IOException {
    Files.createDirectories(ordner);
    if (Files.getFileAttributeView(ordner, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(ordner, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private void add(String name, Path datei) throws IOException {
    String titel;
    try {
      titel = NotizReader.read(datei).name();
    } catch (Abbruch e) {
      ausgelassen.add(e.getMessage());
      return;
    }
    String kennung = "L" + Pruefsumme.of(name).substring(0, KENNUNG_ZEICHEN - 1);
    Path kopie = ordner.resolve(fileName(titel, name) + "_" + kennung + NotizReader.ENDUNG);
    if (Files.exists(kopie)) {
      behalten++;
      return;
    }
    Files.write(kopie, strip(datei, titel, kennung));
    neu++;
  }

  /** What Zeppelin shows as its name. */
  private static String fileName(String titel, String name) {
    String plain = titel.replaceAll("[^\\p{L}\\p{N} .,+-]+", " ").strip().replaceAll("^\\.+", "");
    String shown = plain.isEmpty() ? name.replaceAll("[^\\p{L}\\p{N}-]+", "-") : plain;
    return shown.length() > NAME_ZEICHEN ? shown.substring(0, NAME_ZEICHEN).strip() : shown;
  }

  private static byte[] strip(Path datei, String titel, String kennung) throws IOException {
    ObjectNode note = (ObjectNode) JSON.readTree(Files.readAllBytes(datei));
    note.put("id", kennung).put("name", titel).put("defaultInterpreterGroup", Einbau.NAME);
    for (JsonNode paragraph : note.path("paragraphs")) {
      if (paragraph instanceof ObjectNode p) {
        p.remove(List.of("results", "result", "dateStarted", "dateFinished", "status"));
      }
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(note);
  }

  /** Where they are. */
  public Path ordner() {
    return ordner;
  }

  /** How many were copied now. */
  public int neu() {
    return neu;
  }

  /** How many were there already. */
  public int behalten() {
    return behalten;
  }

  /** Why some could not be copied, German. */
  public List<String> ausgelassen() {
    return List.copyOf(ausgelassen);
  }
}
