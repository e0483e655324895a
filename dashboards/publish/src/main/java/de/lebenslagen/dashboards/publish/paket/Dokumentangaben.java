package de.lebenslagen.dashboards.publish.paket;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;

/**
 * What an Office file says about itself: title and day, never the name of a user or machine.
 *
 * @param stand the day of the content, written as the day of creation
 */
public record Dokumentangaben(String titel, LocalDate stand) {

  private static final String PROGRAMM = "Lebenslagen";

  /** Sets them in place of the library's own. */
  public void apply(POIXMLProperties properties) {
    Optional<Date> day = Optional.of(Date.from(stand.atStartOfDay(ZoneOffset.UTC).toInstant()));
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(titel);
    core.setCreator(PROGRAMM);
    core.setLastModifiedByUser(PROGRAMM);
    core.setCreated(day);
    core.setModified(day);
    core.getUnderlyingProperties().setLanguageProperty("de-DE");
    properties.getExtendedProperties().setApplication(PROGRAMM);
  }
}
