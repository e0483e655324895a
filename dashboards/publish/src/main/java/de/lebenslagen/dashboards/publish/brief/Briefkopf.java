package de.lebenslagen.dashboards.publish.brief;

import de.lebenslagen.warehouse.model.Absender;
import java.time.LocalDate;

/** Who writes, and when. */
public record Briefkopf(Absender absender, LocalDate datum) {}
