package de.lebenslagen.notebook.zeppelin;

import de.lebenslagen.notebook.sitzung.Notizsitzung;
import de.lebenslagen.notebook.zugriff.Notizort;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.zeppelin.interpreter.InterpreterContext;

/** The open notes of this process, by their ids: shared by the interpreters of all languages. */
final class Sitzungen {

  private static final Map<String, Notizsitzung> OFFEN = new HashMap<>();

  private Sitzungen() {}

  /** The note of that id, opened when first asked for. */
  static synchronized Notizsitzung open(
      String notiz, InterpreterContext context, Properties properties) {
    Notizsitzung known = OFFEN.get(notiz);
    if (known == null) {
      known = new Notizsitzung(ort(notiz, context, properties));
      OFFEN.put(notiz, known);
    }
    return known;
  }

  private static Notizort ort(String notiz, InterpreterContext context, Properties properties) {
    String name = context.getNoteName() == null ? notiz : context.getNoteName();
    String nutzer =
        context.getAuthenticationInfo() == null
            ? ""
            : " (angemeldet als " + context.getAuthenticationInfo().getUser() + ")";
    Eigenschaften eigenschaften = new Eigenschaften(properties);
    return new Notizort(
        eigenschaften.zugang(),
        eigenschaften.einstellungen(),
        name + nutzer,
        Optional.ofNullable(Sitzungen.class.getPackage().getImplementationVersion())
            .orElse("Entwicklung"));
  }

  static synchronized Optional<Notizsitzung> find(String notiz) {
    return Optional.ofNullable(OFFEN.get(notiz));
  }

  static void close(String notiz) {
    Notizsitzung known;
    synchronized (Sitzungen.class) {
      known = OFFEN.remove(notiz);
    }
    if (known != null) {
      known.close();
    }
  }
}
