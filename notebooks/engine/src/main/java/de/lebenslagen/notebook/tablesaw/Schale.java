package de.lebenslagen.notebook.tablesaw;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.jspecify.annotations.Nullable;

/**
 * A JShell that runs in this process, so that its variables are the objects themselves. Knows for
 * every snippet at which line of its paragraph it began.
 */
final class Schale implements AutoCloseable {

  private static final String VORSPANN =
      """
      import java.math.*;
      import java.time.*;
      import java.util.*;
      import java.util.function.*;
      import java.util.stream.*;
      import tech.tablesaw.api.*;
      import tech.tablesaw.columns.*;
      import tech.tablesaw.selection.*;
      import static tech.tablesaw.aggregate.AggregateFunctions.*;
      """;

  private static final Set<String> PRIMITIV =
      Set.of("boolean", "byte", "short", "char", "int", "long", "float", "double");

  private final JShell shell;
  private final Map<String, Integer> ersteZeilen = new TreeMap<>();

  private Schale(JShell shell) {
    this.shell = shell;
  }

  /**
   * Starts one, with {@code z} defined. JShell makes the loader of its classes that of the thread;
   * it is taken back, because a thread that JShell keeps for ever would inherit it and with it all
   * objects of the note.
   *
   * @param kennung under which {@link Werkzeug#get} finds the note's
   */
  static Schale start(String kennung) {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try {
      return build(kennung);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static Schale build(String kennung) {
    JShell shell =
        JShell.builder()
            .executionEngine(new LocalExecutionControlProvider(), Map.of())
            .compilerOptions("-Xlint:none")
            .build();
    Schale schale = new Schale(shell);
    VORSPANN.lines().forEach(shell::eval);
    String z = Werkzeug.class.getName();
    schale.evalQuietly("var z = " + z + ".get(\"" + kennung + "\");");
    return schale;
  }

  /** Runs a line of ours, which must be right. */
  void evalQuietly(String source) {
    for (SnippetEvent event : shell.eval(source)) {
      if (event.status() == Snippet.Status.REJECTED || event.exception() != null) {
        throw new IllegalStateException(
            "Could not run \"" + source + "\": " + diagnose(event, 1).orElse("exception"));
      }
    }
  }

  /** How a paragraph went. */
  record Verlauf(Optional<String> fehler, Optional<String> letzterWert) {}

  /** Runs the snippets of a paragraph one after another, until one fails. */
  Verlauf run(String code) {
    String rest = code;
    Optional<String> wert = Optional.empty();
    while (!rest.isBlank()) {
      CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      Completeness complete = info.completeness();
      if (complete == Completeness.EMPTY) {
        break;
      }
      if (complete == Completeness.DEFINITELY_INCOMPLETE) {
        return new Verlauf(
            Optional.of(
                "Zeile " + line(code, code.length()) + ": Hier fehlt etwas, etwa eine Klammer."),
            Optional.empty());
      }
      String source = info.source() == null ? rest : info.source();
      int blank = source.length() - source.stripLeading().length();
      int line = line(code, code.length() - rest.length() + blank);
      for (SnippetEvent event : shell.eval(source.stripLeading())) {
        ersteZeilen.put(event.snippet().id(), line);
        Optional<String> fehler = diagnose(event, line);
        if (fehler.isPresent()) {
          return new Verlauf(fehler, Optional.empty());
        }
        wert = valueName(event);
      }
      rest = info.remaining();
    }
    return new Verlauf(Optional.empty(), wert);
  }

  private static int line(String code, int position) {
    return 1
        + (int)
            code.substring(0, Math.min(position, code.length()))
                .chars()
                .filter(c -> c == '\n')
                .count();
  }

  /** The variable that holds the value of an expression. */
  private static Optional<String> valueName(SnippetEvent event) {
    if (event.causeSnippet() != null) {
      return Optional.empty();
    }
    return switch (event.snippet().subKind()) {
      case TEMP_VAR_EXPRESSION_SUBKIND -> Optional.of(((VarSnippet) event.snippet()).name());
      case VAR_VALUE_SUBKIND -> Optional.of(((ExpressionSnippet) event.snippet()).name());
      default -> Optional.empty();
    };
  }

  private Optional<String> diagnose(SnippetEvent event, int line) {
    if (event.causeSnippet() != null) {
      return Optional.empty();
    }
    if (event.status() == Snippet.Status.REJECTED) {
      List<String> lines = new ArrayList<>();
      shell
          .diagnostics(event.snippet())
          .filter(Diag::isError)
          .forEach(
              d ->
                  lines.add(
                      "Zeile "
                          + (line + line(event.snippet().source(), (int) d.getPosition()) - 1)
                          + ": "
                          + d.getMessage(Locale.GERMANY).strip()));
      return Optional.of(
          lines.isEmpty() ? "Zeile " + line + ": nicht verständlich" : String.join("\n", lines));
    }
    return Optional.ofNullable(event.exception()).map(e -> describe(e, line));
  }

  private String describe(JShellException exception, int line) {
    if (exception instanceof EvalException thrown) {
      String name = thrown.getExceptionClassName();
      if (name.equals(Abbruch.class.getName())) {
        return "Zeile " + lineOf(thrown, line) + ": " + thrown.getMessage();
      }
      String text = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
      return "Zeile "
          + lineOf(thrown, line)
          + ": "
          + name.substring(name.lastIndexOf('.') + 1)
          + text;
    }
    return "Zeile " + line + ": " + exception.getMessage();
  }

  /** The innermost line of the note's own code in a stack trace. */
  private int lineOf(EvalException thrown, int line) {
    for (StackTraceElement e : thrown.getStackTrace()) {
      String file = e.getFileName();
      if (file != null && file.startsWith("#") && e.getLineNumber() > 0) {
        Integer first = ersteZeilen.get(file.substring(1));
        return (first == null ? line : first) + e.getLineNumber() - 1;
      }
    }
    return line;
  }

  /** How the code before a place may go on. */
  List<String> complete(String text, int stelle) {
    String before = text.substring(0, Math.max(0, Math.min(stelle, text.length())));
    SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
    String rest = before;
    CompletionInfo info = analysis.analyzeCompletion(rest);
    while (!info.remaining().isBlank() && info.completeness().isComplete()) {
      rest = info.remaining();
      info = analysis.analyzeCompletion(rest);
    }
    int[] anchor = {0};
    return analysis.completionSuggestions(rest, rest.length(), anchor).stream()
        .map(SourceCodeAnalysis.Suggestion::continuation)
        .distinct()
        .toList();
  }

  /** Lets go of everything that its variables hold. */
  void forget() {
    shell
        .variables()
        .filter(v -> !PRIMITIV.contains(v.typeName()))
        .toList()
        .forEach(v -> shell.eval(v.name() + " = null;"));
  }

  void stop() {
    shell.stop();
  }

  @Override
  public void close() {
    shell.close();
  }

  /** Whether an exception of that class ended the last paragraph. */
  static boolean isSpeichermangel(@Nullable String fehler) {
    return fehler != null && fehler.contains("OutOfMemoryError");
  }
}
