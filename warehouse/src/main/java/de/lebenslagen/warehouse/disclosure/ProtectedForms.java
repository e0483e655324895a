package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The forms that must not become computable, each kept reduced by all that is known. */
final class ProtectedForms {

  private final List<LinearForm> forms = new ArrayList<>();
  private final Set<LinearForm> lookup = new HashSet<>();
  private final List<BitSet> formsOfAtom = new ArrayList<>();

  ProtectedForms(int atoms) {
    for (int atom = 0; atom < atoms; atom++) {
      formsOfAtom.add(new BitSet());
    }
  }

  /** Protects a form, reduced by all that is known; a form that is known already can't be. */
  void add(LinearForm reduced) {
    if (!reduced.isZero() && lookup.add(reduced)) {
      register(forms.size(), reduced);
      forms.add(reduced);
    }
  }

  /** Whether knowing this reduced form tells a protected one. */
  boolean isExposedBy(LinearForm reduced) {
    return lookup.contains(reduced);
  }

  /** In how many protected forms an atom occurs. */
  int count(int atom) {
    return formsOfAtom.get(atom).cardinality();
  }

  /** Reduces all forms by a form that becomes known; in case of an overflow nothing has changed. */
  void eliminate(LinearForm known, int pivot) {
    int[] affected = formsOfAtom.get(pivot).stream().toArray();
    LinearForm[] reduced = new LinearForm[affected.length];
    for (int i = 0; i < affected.length; i++) {
      reduced[i] = eliminate(forms.get(affected[i]), known, pivot);
    }
    for (int form : affected) {
      unregister(form);
    }
    for (int i = 0; i < affected.length; i++) {
      forms.set(affected[i], reduced[i]);
      lookup.add(reduced[i]);
      register(affected[i], reduced[i]);
    }
    lookup.remove(LinearForm.ZERO);
  }

  private static LinearForm eliminate(LinearForm form, LinearForm known, int pivot) {
    long entry = form.factorOf(pivot);
    long lead = known.factorOf(pivot);
    long divisor = LinearForm.gcd(entry, lead);
    return LinearForm.ZERO.plus(lead / divisor, form).plus(-(entry / divisor), known).normalise();
  }

  private void register(int position, LinearForm form) {
    for (int i = 0; i < form.size(); i++) {
      formsOfAtom.get(form.variable(i)).set(position);
    }
  }

  private void unregister(int position) {
    LinearForm form = forms.get(position);
    lookup.remove(form);
    for (int i = 0; i < form.size(); i++) {
      formsOfAtom.get(form.variable(i)).clear(position);
    }
  }
}
