package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import de.lebenslagen.warehouse.query.Datenbank;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/**
 * The program: finds the command, runs it, turns what went wrong into a message and exit code.
 *
 * <p>What picocli calls back is a class here, never a lambda expression: that would link picocli's
 * old classes while the class-data archive is written, and linked ones are left out of it.
 */
public final class Lebenslagen {

  /** Exit code of a fault in the program itself. */
  static final int PROGRAMMFEHLER = 1;

  private Lebenslagen() {}

  public static void main(String[] args) {
    if (args.length > 0 && Befehlsliste.FRAGENDE.contains(args[0])) {
      Datenbank.preload();
    }
    int code = run(Umgebung.ofProcess(), args);
    System.exit(code);
  }

  /** Runs one command line and returns the exit code. */
  static int run(Umgebung umgebung, String... args) {
    List<String> words = new ArrayList<>(List.of(args));
    if (words.isEmpty() || List.of("--hilfe", "-h", "--help", "help").contains(words.get(0))) {
      words.clear();
      words.add("hilfe");
    }
    if (List.of("--version", "-V").contains(words.get(0))) {
      umgebung.ausgabe().println(Version.satz());
      return 0;
    }
    try {
      Befehlsliste.Eintrag eintrag = Befehlsliste.get(words.remove(0));
      return commandLine(eintrag, umgebung).execute(words.toArray(new String[0]));
    } catch (Abbruch e) {
      return report(umgebung, e);
    }
  }

  static CommandLine commandLine(Befehlsliste.Eintrag eintrag, Umgebung umgebung) {
    CommandLine commandLine = new CommandLine(eintrag.fabrik().apply(umgebung));
    for (Befehl unterbefehl : eintrag.unterbefehle().apply(umgebung)) {
      commandLine.addSubcommand(unterbefehl);
    }
    Hilfesatz.apply(commandLine);
    commandLine.registerConverter(LocalDate.class, new Tageswert.Leser());
    commandLine.setOut(writer(umgebung.ausgabe()));
    commandLine.setErr(writer(umgebung.meldungen()));
    commandLine.setUsageHelpWidth(Math.min(100, umgebung.breite()));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            umgebung.isFarbig() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    Melder melder = new Melder(umgebung);
    commandLine.setParameterExceptionHandler(melder);
    commandLine.setExecutionExceptionHandler(melder);
    return commandLine;
  }

  /** Tells what went wrong. */
  private record Melder(Umgebung umgebung)
      implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

    @Override
    public int handleParseException(CommandLine.ParameterException e, String[] arguments) {
      return report(umgebung, Eingabefehler.explain(e));
    }

    @Override
    public int handleExecutionException(
        Exception e, CommandLine commandLine, CommandLine.ParseResult parsed) {
      return report(umgebung, e);
    }
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static int report(Umgebung umgebung, Exception e) {
    Optional<Abbruch> abbruch =
        e instanceof Abbruch own
            ? Optional.of(own)
            : Dateifehler.find(
                "Der Befehl kann nicht zu Ende geführt werden", umgebung.ordner(), e);
    if (abbruch.isPresent()) {
      Meldung.print(umgebung, abbruch.get());
      return abbruch.get().kategorie().exitCode();
    }
    Meldung.printFault(umgebung, e);
    return PROGRAMMFEHLER;
  }
}
