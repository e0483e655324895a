package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.site.Site;
import de.lebenslagen.dashboards.publish.site.Siteergebnis;
import de.lebenslagen.dashboards.publish.stoff.Stoffauftrag;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.register.Register;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The public site of a release. */
@Command(
    name = "lebenslagen site",
    description = {
      "Macht aus einer Freigabe öffentliche Seiten: Befunde, Karten, eine Seite je Gebiet und je",
      "Indikator, Vergleich, Daten zum Herunterladen. Ein Ordner, der ohne Server, ohne Netz und ohne",
      "JavaScript lesbar ist. Es steht nichts darin, was nicht freigegeben ist."
    },
    footer = {
      "  lebenslagen site",
      "  lebenslagen site --freigabe F-2026-11-28.1 --nach /srv/www/monitoring"
    })
final class SiteBefehl extends Ortsbefehl {

  private static final double MEGABYTE = 1e6;

  @Mixin private Freigabewahl freigabe = new Freigabewahl();

  @Mixin private Setwahl set = new Setwahl();

  @Option(
      names = "--nach",
      paramLabel = "ORDNER",
      description = "Wohin; sonst ausgabe/site. Eine frühere Site wird ersetzt.")
  private @Nullable Path nach;

  SiteBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich ort = getArbeitsbereich();
    Path ziel = nach == null ? ort.ausgabe().resolve("site") : resolve(nach);
    Zugang zugang = Zugang.of(ort, umgebung());
    try (Register register = zugang.openRegisterReadOnly();
        Freigabezugang offen = zugang.openFreigabe(register, freigabe.kennung())) {
      Stoffauftrag auftrag = new Stoffwahl(set.id(), OptionalInt.empty()).of(ort, register, offen);
      print(Site.write(auftrag, ziel), ziel, offen);
    }
    return 0;
  }

  private void print(Siteergebnis ergebnis, Path ziel, Freigabezugang offen) {
    println(
        stil().fett(ergebnis.seiten() + " Seiten")
            + " für "
            + ergebnis.raeume()
            + " Gebiete und "
            + ergebnis.indikatoren()
            + " Indikatoren");
    println(
        stil()
            .blass(
                "  "
                    + ergebnis.dateien()
                    + " Dateien, "
                    + String.valueOf(Math.round(ergebnis.bytes() / MEGABYTE * 10) / 10.0)
                        .replace('.', ',')
                    + " MB · "
                    + offen.zertifikat().zeile()));
    println("");
    println("  Öffnen: " + ziel.resolve("index.html"));
    ergebnis.hinweise().forEach(h -> println("  " + stil().gelb("Noch zu tun: ") + h));
  }
}
