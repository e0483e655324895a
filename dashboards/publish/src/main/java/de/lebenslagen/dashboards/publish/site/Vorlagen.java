package de.lebenslagen.dashboards.publish.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The templates, compiled with the program. What they print is escaped for its place in HTML. */
final class Vorlagen {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Vorlagen.class.getClassLoader(), Vorlagen.class.getPackageName());

  /** Fills a template with its parameters. */
  String fill(String name, Map<String, @Nullable Object> parameter) {
    StringOutput out = new StringOutput(1 << 14);
    engine.render(name + ".jte", parameter, out);
    return out.toString();
  }
}
