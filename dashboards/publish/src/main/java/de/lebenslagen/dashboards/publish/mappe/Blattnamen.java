package de.lebenslagen.dashboards.publish.mappe;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Names of sheets as Excel allows them, none twice. */
final class Blattnamen {

  private static final int LONGEST = 31;

  private final Set<String> used = new HashSet<>();

  String next(String wanted) {
    String safe = WorkbookUtil.createSafeSheetName(Zellentext.clean(wanted), '_');
    String name = safe;
    for (int i = 2; !used.add(name.toLowerCase(Locale.ROOT)); i++) {
      String suffix = " (" + i + ")";
      name = safe.substring(0, Math.min(safe.length(), LONGEST - suffix.length())) + suffix;
    }
    return name;
  }
}
