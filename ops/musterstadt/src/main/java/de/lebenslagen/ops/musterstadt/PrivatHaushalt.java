package de.lebenslagen.ops.musterstadt;

import java.util.ArrayList;
import java.util.List;

/** People who live together at one address. */
final class PrivatHaushalt {

  final long nummer;
  final List<Person> personen = new ArrayList<>(4);
  int block;
  Adresse adresse;

  /** Hidden leanings between 0 and 1, as in {@link Person}. */
  double neigungSgb2;

  double neigungWohngeld;

  PrivatHaushalt(long nummer, int block, Adresse adresse) {
    this.nummer = nummer;
    this.block = block;
    this.adresse = adresse;
  }

  int vorstaende() {
    int result = 0;
    for (Person p : personen) {
      result += p.haushaltsvorstand ? 1 : 0;
    }
    return result;
  }

  int unter(int alter, int jahr) {
    int result = 0;
    for (Person p : personen) {
      result += p.alterAmEnde(jahr) < alter ? 1 : 0;
    }
    return result;
  }

  /** Age of the oldest head. */
  int alter(int jahr) {
    int result = 0;
    for (Person p : personen) {
      result = p.haushaltsvorstand ? Math.max(result, p.alterAmEnde(jahr)) : result;
    }
    return result;
  }

  Haushaltstyp typ(int jahr) {
    int vorstaende = vorstaende();
    if (unter(18, jahr) > 0) {
      return vorstaende == 1 ? Haushaltstyp.ALLEINERZIEHEND : Haushaltstyp.PAAR_MIT_KIND;
    }
    if (personen.size() > vorstaende) {
      return Haushaltstyp.SONSTIGER;
    }
    return vorstaende == 1 ? Haushaltstyp.EINPERSON : Haushaltstyp.PAAR_OHNE_KIND;
  }
}
