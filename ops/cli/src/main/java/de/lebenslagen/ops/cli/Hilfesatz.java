package de.lebenslagen.ops.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Makes whole sentences of what a command says of itself: in the source it stands in lines, and the
 * list of a command's subcommands would show the first line only.
 */
final class Hilfesatz {

  private static final Pattern SATZENDE = Pattern.compile("[.?!] (?=[\\p{Lu}\"(])");

  private Hilfesatz() {}

  /** For a command and its subcommands: the first sentence, then the rest. */
  static void apply(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    String text = String.join(" ", usage.description());
    Matcher end = SATZENDE.matcher(text);
    if (end.find()) {
      usage.description(text.substring(0, end.start() + 1), text.substring(end.end()));
    } else {
      usage.description(text);
    }
    command.getSubcommands().values().forEach(Hilfesatz::apply);
  }
}
