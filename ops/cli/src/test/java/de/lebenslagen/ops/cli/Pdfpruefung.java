package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Whether a PDF keeps PDF/UA-1 (ISO 14289-1), after veraPDF. */
final class Pdfpruefung {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Pdfpruefung() {}

  /** The rules that it breaks, each once. */
  static List<String> listVerstoesse(byte[] pdf) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = validator.validate(parser);
      assertThat(result.getTotalAssertions()).as("something was checked").isGreaterThan(1000);
      List<String> broken =
          result.getTestAssertions().stream()
              .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
              .map(a -> a.getRuleId() + ": " + a.getMessage())
              .distinct()
              .toList();
      assertThat(broken.isEmpty()).isEqualTo(result.isCompliant());
      return broken;
    }
  }
}
