package de.lebenslagen.dashboards.publish.stoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteangabenReaderTest {

  @Test
  void everythingIsRead() {
    Siteangaben angaben =
        SiteangabenReader.parse(
            """
            titel: Sozialmonitoring
            hinweis: Vorführung.
            adresse: https://monitoring.example
            herausgeber: [Stadt, Rathausplatz 1]
            email: a@example.org
            telefon: 01234 5678
            verantwortlich: Die Sozialplanung
            schlichtung: Schlichtungsstelle
            impressum: [Ein Absatz]
            lizenz: dl-de/by-2-0
            dcat_kennung: http://dcat-ap.de/def/contributors/muster
            """,
            "Musterstadt");

    assertThat(angaben.titel()).isEqualTo("Sozialmonitoring");
    assertThat(angaben.adresse()).contains("https://monitoring.example/");
    assertThat(angaben.herausgeber()).containsExactly("Stadt", "Rathausplatz 1");
    assertThat(angaben.dcatKennung()).isPresent();
  }

  @Test
  void withoutFileOnlyTheTitleIsKnown(@TempDir Path ordner) {
    Siteangaben angaben = SiteangabenReader.read(ordner, "Musterstadt");

    assertThat(angaben.titel()).isEqualTo("Lebenslagen in Musterstadt");
    assertThat(angaben.herausgeber()).isEmpty();
  }

  @Test
  void wrongInputNamesItsLine() {
    assertThatThrownBy(() -> SiteangabenReader.parse("adresse: javascript:alert(1)", "M"))
        .hasMessageContaining("Zeile 1")
        .hasMessageContaining("https://");
    assertThatThrownBy(() -> SiteangabenReader.parse("titel: M\nemail: \"a b\"", "M"))
        .hasMessageContaining("Zeile 2")
        .hasMessageContaining("E-Mail");
    assertThatThrownBy(() -> SiteangabenReader.parse("titl: M", "M")).hasMessageContaining("titl");
  }
}
