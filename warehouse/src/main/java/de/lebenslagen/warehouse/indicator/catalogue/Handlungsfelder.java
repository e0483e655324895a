package de.lebenslagen.warehouse.indicator.catalogue;

import java.util.Locale;
import java.util.Map;

/** The names of the Handlungsfelder; a town's own folder is named as it is written. */
public final class Handlungsfelder {

  private static final Map<String, String> TITEL =
      Map.ofEntries(
          Map.entry("demografie", "Demografie"),
          Map.entry("familie", "Familie und Haushalt"),
          Map.entry("migration", "Migration und Integration"),
          Map.entry("arbeit", "Arbeit"),
          Map.entry("einkommen", "Einkommen und Transferleistungen"),
          Map.entry("wohnen", "Wohnen"),
          Map.entry("bildung", "Bildung"),
          Map.entry("gesundheit", "Gesundheit"),
          Map.entry("pflege", "Pflege und Alter"),
          Map.entry("hilfen", "Familie und Hilfen (SGB VIII)"),
          Map.entry("mobilitaet", "Mobilität"),
          Map.entry("klima", "Klima und Umwelt"),
          Map.entry("infrastruktur", "Soziale Infrastruktur"),
          Map.entry("partizipation", "Partizipation"));

  private Handlungsfelder() {}

  /** The German name of a folder. */
  public static String titel(String ordner) {
    return TITEL.getOrDefault(
        ordner, ordner.substring(0, 1).toUpperCase(Locale.GERMANY) + ordner.substring(1));
  }
}
