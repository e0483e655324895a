package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What picocli found wrong with a command line, in the words of the user. */
final class Eingabefehler {

  private final CommandLine commandLine;
  private final String name;

  private Eingabefehler(CommandLine commandLine) {
    this.commandLine = commandLine;
    this.name = commandLine.getCommandSpec().qualifiedName(" ").replaceFirst("^lebenslagen ", "");
  }

  static Abbruch explain(ParameterException e) {
    Eingabefehler fehler = new Eingabefehler(e.getCommandLine());
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        fehler.describe(e),
        "\"lebenslagen hilfe " + fehler.name + "\" zeigt, was möglich ist, mit Beispiel.",
        e);
  }

  private String describe(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      return unmatched(unmatched.getUnmatched().get(0));
    }
    if (e instanceof MissingParameterException missing) {
      return "Bei \""
          + name
          + "\" fehlt: "
          + missing.getMissing().stream()
              .map(Eingabefehler::label)
              .collect(Collectors.joining(", "))
          + ".";
    }
    if (e instanceof OverwrittenOptionException twice) {
      return "Bei \"" + name + "\" steht zweimal: " + label(twice.getOverwritten()) + ".";
    }
    return e.getArgSpec() == null
        ? "Die Angaben zu \"" + name + "\" passen nicht zusammen."
        : unsuitable(e.getArgSpec(), String.valueOf(e.getValue()));
  }

  private String unmatched(String word) {
    if (word.startsWith("-")) {
      List<String> options = new ArrayList<>();
      commandLine.getCommandSpec().options().forEach(o -> options.add(o.longestName()));
      String option = word.replaceFirst("=.*", "");
      return unknown(option) + Vorschlaege.satz(option, options);
    }
    if (!commandLine.getSubcommands().isEmpty()) {
      return unknown(word) + Vorschlaege.satz(word, commandLine.getSubcommands().keySet());
    }
    return "Bei \""
        + name
        + "\" ist \""
        + word
        + "\" zu viel. Was Leerzeichen enthält, braucht Anführungszeichen.";
  }

  private String unknown(String word) {
    return "\"" + name + "\" kennt \"" + word + "\" nicht. ";
  }

  private String unsuitable(ArgSpec arg, String value) {
    return "Bei \""
        + name
        + "\" passt \""
        + value
        + "\" nicht zu "
        + label(arg)
        + ": erwartet wird "
        + expected(arg)
        + ".";
  }

  private static String expected(ArgSpec arg) {
    Class<?> type =
        Collection.class.isAssignableFrom(arg.type()) ? arg.auxiliaryTypes()[0] : arg.type();
    if (type == LocalDate.class) {
      return "ein Tag wie 31.12.2027 oder 2027-12-31";
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(c -> c.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
    }
    if (Map.class.isAssignableFrom(type)) {
      return arg.paramLabel();
    }
    return List.of(int.class, long.class, Integer.class).contains(type)
        ? "eine ganze Zahl"
        : "etwas anderes";
  }

  private static String label(ArgSpec arg) {
    return arg instanceof OptionSpec option
        ? option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel())
        : arg.paramLabel();
  }
}
