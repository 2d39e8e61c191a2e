package vn.antq.rules.examples.benchmarks;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** kie-dmn: a decision table for each criterion. */
final class DmnGrader implements AreaGrader {

  private final DMNRuntime runtime;
  private final DMNModel model;

  DmnGrader() {
    String text = new String(Resources.bytes("residential-area.dmn"), StandardCharsets.UTF_8);
    this.runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(
                List.of(ResourceFactory.newReaderResource(new StringReader(text), "UTF-8")))
            .getOrElseThrow(failure -> new IllegalStateException("DMN refuses the model", failure));
    this.model = runtime.getModels().get(0);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
  }

  @Override
  public Grade grade(ResidentialArea area) {
    DMNContext context = runtime.newContext();
    context.set("area", values(area));
    DMNResult result = runtime.evaluateAll(model, context);
    if (result.hasErrors()) {
      throw new IllegalStateException(result.getMessages().toString());
    }
    Object code = result.getDecisionResultByName("Class").getResult();
    BigDecimal points = (BigDecimal) result.getDecisionResultByName("Points").getResult();
    return new Grade((String) code, points.intValueExact());
  }

  private static Map<String, Object> values(ResidentialArea area) {
    Map<String, Object> values = new HashMap<>();
    values.put("firstQuarterFrom", area.firstQuarterFrom());
    values.put("firstQuarterTo", area.firstQuarterTo());
    values.put("hasOwnPartyCell", area.hasOwnPartyCell());
    values.put("partyCellResolutionDate", area.partyCellResolutionDate());
    values.put("standardRegistrationDate", area.standardRegistrationDate());
    values.put("reviewsHeld", area.reviewsHeld());
    values.put("reportsComplete", area.reportsComplete());
    values.put("residentHouseholds", area.residentHouseholds());
    values.put("participatingHouseholds", area.participatingHouseholds());
    values.put("pledgedHouseholds", area.pledgedHouseholds());
    values.put("festivalHeld", area.festivalHeld());
    values.put("effectiveModels", area.effectiveModels());
    values.put("modelsWithoutDossier", area.modelsWithoutDossier());
    values.put("securityForceRating", area.securityForceRating().name());
    values.put("usefulTips", area.usefulTips());
    values.put("disputesArisen", area.disputesArisen());
    values.put("disputesMediated", area.disputesMediated());
    values.put("managedPeople", area.managedPeople());
    values.put("peopleWithHelper", area.peopleWithHelper());
    values.put("safetyStandardMet", area.safetyStandardMet());
    values.put("crimeCases", area.crimeCases());
    values.put("crimeCasesLastPeriod", area.crimeCasesLastPeriod());
    values.put("socialEvilCases", area.socialEvilCases());
    values.put("socialEvilCasesLastPeriod", area.socialEvilCasesLastPeriod());
    values.put("otherViolationCases", area.otherViolationCases());
    values.put("otherViolationCasesLastPeriod", area.otherViolationCasesLastPeriod());
    values.put(
        "crimes",
        area.crimes().stream().map(crime -> Map.of("severity", crime.severity().name())).toList());
    values.put(
        "accidents",
        area.accidents().stream()
            .map(accident -> Map.of("serious", accident.serious(), "fatal", accident.fatal()))
            .toList());
    values.put(
        "incidents",
        area.incidents().stream().map(incident -> Map.of("kind", incident.kind())).toList());
    return values;
  }
}
