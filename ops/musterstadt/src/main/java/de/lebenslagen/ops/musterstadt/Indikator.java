package de.lebenslagen.ops.musterstadt;

/** A rate whose truth is known: cases among those who could be one. */
enum Indikator {
  SGB2("sgb2", Groesse.SGB2_PERSONEN, Groesse.UNTER_65),
  ARBEITSLOSE("arbeitslose", Groesse.ARBEITSLOSE, Groesse.ERWERBSALTER),
  WOHNGELD("wohngeld", Groesse.WOHNGELD_ALTE_DEFINITION, Groesse.HAUSHALTE),
  WOHNGELD_NEUE_DEFINITION(
      "wohngeld_neue_definition", Groesse.WOHNGELD_NEUE_DEFINITION, Groesse.HAUSHALTE),
  KITA_U3("kita_unter_3", Groesse.KITA_U3, Groesse.UNTER_3),
  KITA_UE3("kita_3_bis_6", Groesse.KITA_UE3, Groesse.VON_3_BIS_6),
  HZE("hilfen_zur_erziehung", Groesse.HZE, Groesse.UNTER_21);

  private final String kennung;
  private final Groesse faelle;
  private final Groesse grundgesamtheit;

  Indikator(String kennung, Groesse faelle, Groesse grundgesamtheit) {
    this.kennung = kennung;
    this.faelle = faelle;
    this.grundgesamtheit = grundgesamtheit;
  }

  String kennung() {
    return kennung;
  }

  Groesse faelle() {
    return faelle;
  }

  Groesse grundgesamtheit() {
    return grundgesamtheit;
  }
}
