package de.lebenslagen.notebook.zeppelin;

import de.lebenslagen.notebook.absatz.Formulare;
import java.util.Collection;
import java.util.List;
import org.apache.zeppelin.display.GUI;
import org.apache.zeppelin.display.ui.OptionInput.ParamOption;

/** Boxes over a paragraph of Zeppelin. */
record Zeppelinformulare(GUI gui) implements Formulare {

  @Override
  public String text(String name, String vorgabe) {
    return String.valueOf(gui.textbox(name, vorgabe));
  }

  @Override
  public String waehle(String name, String vorgabe, List<Wahl> wahl) {
    return String.valueOf(gui.select(name, options(wahl), vorgabe));
  }

  @Override
  public List<String> waehleMehrere(String name, List<String> vorgabe, List<Wahl> wahl) {
    Collection<Object> defaults = List.copyOf(vorgabe);
    return gui.checkbox(name, options(wahl), defaults).stream().map(String::valueOf).toList();
  }

  private static ParamOption[] options(List<Wahl> wahl) {
    return wahl.stream().map(w -> new ParamOption(w.wert(), w.text())).toArray(ParamOption[]::new);
  }
}
