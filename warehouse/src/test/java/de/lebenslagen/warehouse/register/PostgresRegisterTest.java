package de.lebenslagen.warehouse.register;

import static de.lebenslagen.warehouse.register.Beispiel.UHR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("langsam")
class PostgresRegisterTest extends RegisterSuite {

  @Override
  Registerort newOrt() {
    return Postgresserver.shared().createDatabase();
  }

  @Override
  Registerort newLeeresRegister() {
    return Postgresserver.shared().createRegister();
  }

  @Test
  void causeIsNamedWhenThePasswordIsWrong() {
    Registerort.Postgres ort = Postgresserver.shared().ort("postgres");
    Registerort falsch = new Registerort.Postgres(ort.url(), ort.benutzer(), "geheim-und-falsch");
    assertThatThrownBy(() -> Register.open(falsch, UHR))
        .isInstanceOfSatisfying(
            Abbruch.class,
            a -> {
              assertThat(a.kategorie()).isEqualTo(Abbruch.Kategorie.SYSTEM);
              assertThat(a.getMessage() + a.abhilfe())
                  .contains("Passwort")
                  .doesNotContain("geheim-und-falsch");
            });
  }

  @Test
  void causeIsNamedWhenNoServerAnswers() {
    Registerort ort = new Registerort.Postgres("jdbc:postgresql://127.0.0.1:1/x", "x", "x");
    assertThatThrownBy(() -> Register.open(ort, UHR))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("nicht erreichbar");
  }

  @Test
  void causeIsNamedWhenTheAddressIsNotOne() {
    Registerort ort = new Registerort.Postgres("https://example.org", "x", "x");
    assertThatThrownBy(() -> Register.open(ort, UHR))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("keine PostgreSQL-Adresse");
  }
}
