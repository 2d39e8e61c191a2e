package app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.antq.rules.Classifier;
import vn.antq.rules.DossierReader;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.problem.InvalidDossierException;

@SpringBootApplication
public class Application {

  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }

  @Bean
  Classifier classifier() {
    return AntqPacks.classifier(AntqPacks.QD510);
  }

  @RestController
  record Classifications(Classifier classifier) {

    @PostMapping(path = "/classifications", produces = MediaType.APPLICATION_JSON_VALUE)
    String classify(@RequestBody String dossier) {
      return JsonRenderer.compact()
          .render(classifier.classify(DossierReader.read("request", dossier)));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String explain(InvalidDossierException problems) {
      return problems.getMessage();
    }
  }
}
