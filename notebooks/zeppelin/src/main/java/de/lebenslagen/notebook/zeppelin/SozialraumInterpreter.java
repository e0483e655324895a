package de.lebenslagen.notebook.zeppelin;

import de.lebenslagen.notebook.absatz.Absatz;
import de.lebenslagen.notebook.sitzung.Notizsitzung;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.Datenbank;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.zeppelin.interpreter.Interpreter;
import org.apache.zeppelin.interpreter.InterpreterContext;
import org.apache.zeppelin.interpreter.InterpreterResult;
import org.apache.zeppelin.interpreter.thrift.InterpreterCompletion;
import org.apache.zeppelin.scheduler.Scheduler;
import org.apache.zeppelin.scheduler.SchedulerFactory;

/**
 * What the three languages share: each paragraph runs in the open note that it belongs to, whatever
 * way Zeppelin binds its interpreters.
 */
abstract class SozialraumInterpreter extends Interpreter {

  private static final int NEBENEINANDER = 32;

  private final String sprache;
  private final Set<String> notizen = ConcurrentHashMap.newKeySet();

  SozialraumInterpreter(Properties properties, String sprache) {
    super(properties);
    this.sprache = sprache;
  }

  @Override
  public void open() {
    Datenbank.preload();
  }

  @Override
  public void close() {
    notizen.forEach(Sitzungen::close);
    notizen.clear();
  }

  private Notizsitzung sitzung(InterpreterContext context) {
    notizen.add(context.getNoteId());
    return Sitzungen.open(context.getNoteId(), context, getProperties());
  }

  @Override
  public InterpreterResult interpret(String text, InterpreterContext context) {
    try {
      Absatz absatz = new Absatz(sprache, context.getLocalProperties(), text == null ? "" : text);
      return Zeppelinausgabe.of(
          sitzung(context)
              .run(context.getParagraphId(), absatz, new Zeppelinformulare(context.getGui())));
    } catch (Abbruch e) {
      return Zeppelinausgabe.of(e);
    }
  }

  @Override
  public void cancel(InterpreterContext context) {
    Sitzungen.find(context.getNoteId()).ifPresent(s -> s.cancel(context.getParagraphId()));
  }

  /** Forms are read here, in the same way as without Zeppelin. */
  @Override
  public FormType getFormType() {
    return FormType.NATIVE;
  }

  @Override
  public int getProgress(InterpreterContext context) {
    return Sitzungen.find(context.getNoteId())
        .map(s -> s.fortschrittProzent(context.getParagraphId()))
        .orElse(0);
  }

  @Override
  public List<InterpreterCompletion> completion(
      String text, int stelle, InterpreterContext context) {
    try {
      return sitzung(context).complete(sprache, text, stelle).stream()
          .map(v -> new InterpreterCompletion(v.wert(), v.wert(), v.art()))
          .toList();
    } catch (Abbruch e) {
      return List.of();
    }
  }

  /**
   * Notes run beside each other; inside a note one paragraph waits for the other. Each interpreter
   * has a scheduler of its own, because Zeppelin ends it together with the interpreter.
   */
  @Override
  public Scheduler getScheduler() {
    return SchedulerFactory.singleton()
        .createOrGetParallelScheduler(
            Notizsitzung.GRUPPE + "-" + sprache + "-" + System.identityHashCode(this),
            NEBENEINANDER);
  }
}
