package de.lebenslagen.warehouse.register;

import static de.lebenslagen.warehouse.register.Beispiel.ZONE;

import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** What the other process of a test does. */
final class Kind {

  private static final Clock UHR = Clock.system(ZONE);

  private Kind() {}

  /**
   * @param args role, then a file, or address, user and password
   */
  public static void main(String[] args) throws Exception {
    ProxySelector.setDefault(new Netzwache());
    Registerort ort =
        args.length == 2
            ? new Registerort.SqliteDatei(Path.of(args[1]))
            : new Registerort.Postgres(args[1], args[2], args[3]);
    switch (args[0]) {
      case "halten" -> hold(ort);
      case "schreiben" -> write(ort, Bestand.WENIG);
      case "viel-schreiben" -> write(ort, Bestand.VIEL);
      case "oeffnen" -> Register.open(ort, UHR).close();
      case "lesen" -> read(ort);
      case "protokollieren" -> log(ort);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void hold(Registerort ort) throws InterruptedException {
    try (Register register = Register.open(ort, UHR)) {
      register.acquireSperre("Kind");
      System.out.println("gesperrt");
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  /** Publishes one generation after the other until it is killed. */
  private static void write(Registerort ort, int tabellen) {
    try (Register register = Register.open(ort, UHR);
        Schreibsperre sperre = register.acquireSperre("Kind")) {
      int generation = register.datenstaende().list().size();
      System.out.println("bereit");
      while (true) {
        generation++;
        Aenderung aenderung = Bestand.of(generation, tabellen);
        register.datenstaende().collect(sperre, List.of(aenderung), List.of());
        register.datenstaende().publish(sperre);
        System.out.println("publiziert");
      }
    }
  }

  private static void read(Registerort ort) {
    try (Register register = Register.openReadOnly(ort, UHR)) {
      System.out.println(register.datenstaende().findAktueller().map(Datenstand::id).orElse("-"));
    } catch (Abbruch e) {
      System.out.println(e.getMessage() + " " + e.abhilfe());
    }
  }

  private static void log(Registerort ort) {
    try (Register register = Register.open(ort, UHR)) {
      register.protokoll().append("Kind", "");
      System.out.println("protokolliert");
    } catch (Abbruch e) {
      System.out.println(e.getMessage() + " " + e.abhilfe());
    }
  }

  /** Tells whoever wants to leave this machine. */
  private static final class Netzwache extends ProxySelector {

    @Override
    public List<Proxy> select(URI uri) {
      if (!"127.0.0.1".equals(uri.getHost())) {
        System.out.println("Netzzugriff: " + uri);
      }
      return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      System.out.println("Netzzugriff: " + uri);
    }
  }
}
