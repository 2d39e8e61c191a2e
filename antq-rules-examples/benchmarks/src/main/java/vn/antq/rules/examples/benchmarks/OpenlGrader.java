package vn.antq.rules.examples.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openl.rules.runtime.RulesEngineFactory;

/** OpenL Tablets: a decision table for each criterion, in a workbook. */
final class OpenlGrader implements AreaGrader {

  private static final String[] CRITERIA = {
    "A1", "A2", "A3", "A4", "B1", "B2", "B3", "B4", "B5", "C1", "C2", "C3", "C4"
  };

  /** What the workbook's rules are called by. */
  public interface Tables {

    /** Returns the points of the whole scorecard. */
    int points(ResidentialArea area);

    /** Returns the class. */
    String code(ResidentialArea area, int points);
  }

  private final ThreadLocal<Tables> tables;

  OpenlGrader() {
    Path workbook = write();
    RulesEngineFactory<Tables> factory =
        new RulesEngineFactory<>(workbook.toString(), Tables.class);
    factory.setExecutionMode(true);
    // One instance belongs to one thread.
    this.tables = ThreadLocal.withInitial(factory::newEngineInstance);
    tables.get();
  }

  @Override
  public Grade grade(ResidentialArea area) {
    Tables rules = tables.get();
    int points = rules.points(area);
    return new Grade(rules.code(area, points), points);
  }

  private static Path write() {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Rules");
      TableWriter writer = new TableWriter(sheet);
      writer.environment();
      writer.leadership();
      writer.participation();
      writer.order();
      writer.outcome();
      Path file = Files.createTempFile("antq-benchmark", ".xlsx");
      file.toFile().deleteOnExit();
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lays out the tables one below the other. */
  private static final class TableWriter {

    private static final String AREA = "(ResidentialArea area)";

    private final Sheet sheet;
    private int next;

    TableWriter(Sheet sheet) {
      this.sheet = sheet;
    }

    void environment() {
      table(
          2,
          new Object[] {"Environment"},
          new Object[] {"import", ResidentialArea.class.getPackageName()});
    }

    void leadership() {
      String resolution =
          "(!area.hasOwnPartyCell() || (" + inFirstQuarter("partyCellResolutionDate") + "))";
      flags(
          "A1",
          resolution + " && (" + inFirstQuarter("standardRegistrationDate") + ")",
          "area.reviewsHeld() && area.reportsComplete()",
          5,
          3);
      share("A2", "participatingHouseholds", "residentHouseholds", 90, 10, 80, 7, 70, 5);
      flags("A3", "area.festivalHeld()", "true", 5, 0);
      flags("A4", "area.effectiveModels() >= 1", "area.modelsWithoutDossier() == 0", 10, 7);
    }

    private static String inFirstQuarter(String fact) {
      String day = "area." + fact + "()";
      return day
          + " != null && !"
          + day
          + ".isBefore(area.firstQuarterFrom()) && !"
          + day
          + ".isAfter(area.firstQuarterTo())";
    }

    void participation() {
      flags(
          "B1",
          "area.securityForceRating().ordinal() >= 1",
          "area.securityForceRating().ordinal() >= 2",
          6,
          4);
      flags("B2", "area.usefulTips() >= 1 || area.crimeCases() == 0", "true", 6, 0);
      share("B3", "disputesMediated", "disputesArisen", 80, 6, 60, 4);
      share("B4", "peopleWithHelper", "managedPeople", 100, 6, 80, 4);
      share("B5", "pledgedHouseholds", "residentHouseholds", 90, 6, 70, 4);
    }

    void order() {
      flags("C1", "area.safetyStandardMet()", "true", 20, 0);
      flags(
          "C2",
          "area.crimeCases() == 0 || area.crimeCases() <= area.crimeCasesLastPeriod()",
          "area.crimeCases() == 0 || area.crimeCases() < area.crimeCasesLastPeriod()",
          10,
          7);
      flags(
          "C3",
          "area.socialEvilCases() <= area.socialEvilCasesLastPeriod()",
          "area.otherViolationCases() <= area.otherViolationCasesLastPeriod()",
          5,
          0);
      flags("C4", "!area.hasSeriousCase()", "true", 5, 0);
    }

    void outcome() {
      StringBuilder sum = new StringBuilder("return ");
      for (String criterion : CRITERIA) {
        sum.append(sum.length() > 7 ? " + " : "").append(criterion).append("(area)");
      }
      table(
          1, new Object[] {"Method int points" + AREA}, new Object[] {sum.append(';').toString()});
      table(
          4,
          new Object[] {"Rules String code(ResidentialArea area, int points)"},
          new Object[] {"C1", "C2", "C3", "RET1"},
          new Object[] {
            "points >= min",
            "area.safetyStandardMet() == met",
            "area.isLimited() == limited",
            "code"
          },
          new Object[] {"int min", "Boolean met", "Boolean limited", "String code"},
          new Object[] {"Points", "Safety standard", "Limited", "Class"},
          new Object[] {70, "", "TRUE", "TRUNG_BINH"},
          new Object[] {90, "TRUE", "", "XUAT_SAC"},
          new Object[] {70, "", "", "KHA"},
          new Object[] {50, "", "", "TRUNG_BINH"},
          new Object[] {"", "", "", "YEU"});
    }

    /** Points for both conditions, for the first alone, or none. */
    private void flags(String name, String first, String second, int both, int one) {
      table(
          3,
          new Object[] {"Rules int " + name + AREA},
          new Object[] {"C1", "C2", "RET1"},
          new Object[] {"(" + first + ") == first", "(" + second + ") == second", "points"},
          new Object[] {"Boolean first", "Boolean second", "int points"},
          new Object[] {"First", "Second", "Points"},
          new Object[] {"TRUE", "TRUE", both},
          new Object[] {"TRUE", "", one},
          new Object[] {"", "", 0});
    }

    /** Points by percentage; a share of nothing reaches every threshold. */
    private void share(String name, String part, String whole, int... levels) {
      Object[][] rows = new Object[5 + levels.length / 2 + 1][];
      rows[0] = new Object[] {"Rules int " + name + AREA};
      rows[1] = new Object[] {"C1", "RET1"};
      rows[2] =
          new Object[] {"area." + part + "() * 100 >= area." + whole + "() * percent", "points"};
      rows[3] = new Object[] {"int percent", "int points"};
      rows[4] = new Object[] {"Percent", "Points"};
      for (int i = 0; i < levels.length; i += 2) {
        rows[5 + i / 2] = new Object[] {levels[i], levels[i + 1]};
      }
      rows[rows.length - 1] = new Object[] {"", 0};
      table(2, rows);
    }

    private void table(int width, Object[]... rows) {
      if (width > 1) {
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, width - 1));
      }
      for (Object[] cells : rows) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < cells.length; i++) {
          if (cells[i] instanceof Integer number) {
            row.createCell(i).setCellValue(number);
          } else if (!cells[i].equals("")) {
            row.createCell(i).setCellValue((String) cells[i]);
          }
        }
      }
      next += 2;
    }
  }
}
