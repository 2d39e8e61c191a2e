package vn.antq.rules;

import java.nio.file.Path;

/** A pack whose facts are derived in every way; each criterion turns on one of them. */
final class DerivedFactsPack {

  private static final String PACK =
      """
      pack: vi-du
      title: Gói ví dụ
      legalBasis: {document: Quyết định ví dụ}
      inForce: {from: 2022-02-10, basis: official}
      outcomes:
        - {code: TOT, label: Tốt}
        - {code: CHUA_DAT, label: Chưa đạt}
      figures:
        solveWithin: {number: 60, unit: ngày, label: Số ngày phải giải quyết, basis: assumed}
        fallFrom: {percent: 5, label: Mức giảm, basis: official}
        apartFrom: {number: 2, unit: vụ, label: Số vụ giảm, basis: official}
        announceWithin: {number: 10, unit: ngày, label: Số ngày phải công bố, basis: official}
        decideWithin: {number: 30, unit: ngày, label: Số ngày từ đầu kỳ, basis: official}
        monthsFrom: {number: 3, unit: tháng, label: Số tháng có họp, basis: official}
        firstBy: {date: "03-31", label: Hạn họp lần đầu, basis: official}
        manyAttend: {number: 50, unit: người, label: Số người dự, basis: official}
        springFrom: {date: "02-01", label: Đầu đợt, basis: official}
        springTo: {date: "04-30", label: Cuối đợt, basis: official}
        springMeetings: {number: 2, unit: cuộc, label: Số cuộc họp trong đợt, basis: official}
        averageFrom: {number: 3.6, unit: điểm, label: Điểm trung bình, basis: official}
        leastFrom: {number: 2, unit: điểm, label: Điểm thấp nhất, basis: official}
        totalFrom: {number: 150, unit: lượt, label: Số lượt dự, basis: official}
        placesFrom: {number: 2, unit: nơi, label: Số nơi họp, basis: official}
      units:
        - type: khu-dan-cu
          label: Khu dân cư
          scale: 5
          period: {from: "11-01", to: "10-31", basis: official}
      """;

  private static final String FACTS =
      """
      facts:
        crimesBefore: {type: integer, unit: vụ, label: Số vụ kỳ trước}
        crimesNow: {type: integer, unit: vụ, label: Số vụ kỳ này}
        crimesFall: {decrease: [crimesBefore, crimesNow], label: Mức giảm số vụ}
        crimesApart: {difference: [crimesBefore, crimesNow], unit: vụ, label: Số vụ giảm được}
        decidedOn: {type: date, label: Ngày quyết định}
        announcedOn: {type: date, label: Ngày công bố}
        announcedAfter: {days: [decidedOn, announcedOn], label: Số ngày tới khi công bố}
        decidedAfter: {days: [periodFrom, decidedOn], label: Số ngày tới khi quyết định}
        crimes: {list: Crime, unit: vụ, label: Vụ phạm tội}
        meetings: {list: Meeting, unit: cuộc, label: Cuộc họp}
        areas: {list: Area, unit: khu, label: Khu vực}
        lateCrimes: {count: crimes, where: {solvedDays: {above: solveWithin}}, unit: vụ, label: Số vụ chậm}
        meetingMonths: {months: meetings.heldOn, label: Số tháng có họp}
        firstMeeting: {least: meetings.heldOn, label: Ngày họp đầu tiên}
        springMeetings:
          count: meetings
          where:
            attendees: {atLeast: manyAttend}
            heldOn: {from: springFrom, to: springTo}
          unit: cuộc
          label: Số cuộc họp đông người trong đợt
        attendance: {total: meetings.attendees, label: Tổng số lượt dự}
        places: {distinct: meetings.place, unit: nơi, label: Số nơi đã họp}
        averageScore: {average: areas.score, label: Điểm trung bình}
        worstScore: {least: areas.score, label: Điểm thấp nhất}
      records:
        Crime:
          reportedOn: {type: date, label: Ngày tiếp nhận}
          solvedOn: {type: date, label: Ngày giải quyết}
          solvedDays: {days: [reportedOn, solvedOn], label: Số ngày giải quyết}
        Meeting:
          heldOn: {type: date, label: Ngày họp}
          attendees: {type: integer, unit: lượt, label: Số người dự}
          place: {type: text, label: Nơi họp}
        Area:
          score: {type: decimal, unit: điểm, label: Điểm}
      """;

  private DerivedFactsPack() {}

  static TestPack in(Path parent) {
    StringBuilder criteria =
        new StringBuilder("unit: khu-dan-cu\ngroups: {A: Nhóm A}\ncriteria:\n");
    StringBuilder rules = new StringBuilder("package vidu.khudancu\n\n");
    add("D-FALL", "crimesFall >= figures.fallFrom", criteria, rules);
    rules.append(
        """
        rule "D-FALL không có vụ nào"
            @criterion("D-FALL")
        when
            Unit( crimesBefore == 0, crimesNow == 0 )
        then
            findings.award(drools, "met");
        end

        """);
    add("D-APART", "crimesApart >= figures.apartFrom", criteria, rules);
    add("D-SOON", "announcedAfter <= figures.announceWithin", criteria, rules);
    add("D-EARLY", "decidedAfter <= figures.decideWithin", criteria, rules);
    add("D-MONTHS", "meetingMonths >= figures.monthsFrom", criteria, rules);
    add("D-FIRST", "firstMeeting <= figures.firstBy", criteria, rules);
    add("D-NONELATE", "lateCrimes == 0", criteria, rules);
    add("D-SPRING", "springMeetings >= figures.springMeetings", criteria, rules);
    add("D-AVERAGE", "averageScore >= figures.averageFrom", criteria, rules);
    add("D-WORST", "worstScore >= figures.leastFrom", criteria, rules);
    add("D-TOTAL", "attendance >= figures.totalFrom", criteria, rules);
    add("D-PLACES", "places >= figures.placesFrom", criteria, rules);
    criteria.append(
        """
          - id: D-LATE
            group: A
            title: Giải quyết đúng hạn
            citation: Điều 4
            basis: official
            awards: {most: {points: 5, label: điểm tối đa, basis: official}}
            amounts:
              late: {takes: 1, label: mỗi vụ chậm, basis: official}
        """);
    rules.append(
        """
        rule "D-LATE mỗi vụ chậm"
            @criterion("D-LATE")
        when
            Crime( solvedDays > figures.solveWithin )
        then
            findings.take(drools, "late");
        end

        rule "Tốt"
            @outcome("TOT")
        when
            Scorecard( unmetCriteria == 0 )
        then
            outcomes.reach(drools);
        end

        rule "Chưa đạt"
            @outcome("CHUA_DAT")
        when
            Scorecard( unmetCriteria > 0 )
        then
            outcomes.reach(drools);
        end
        """);
    return TestPack.in(parent)
        .write("pack.yaml", PACK)
        .write("facts.yaml", FACTS)
        .write("khu-dan-cu.yaml", criteria.toString())
        .write("khu-dan-cu.drl", rules.toString())
        .delete("scenarios/dat-du.yaml");
  }

  private static void add(
      String criterion, String condition, StringBuilder criteria, StringBuilder rules) {
    criteria.append(
        """
          - id: %s
            group: A
            title: Tiêu chí %s
            citation: Điều 4
            basis: official
            awards: {met: đạt}
        """
            .formatted(criterion, criterion));
    rules.append(
        """
        rule "%s"
            @criterion("%s")
        when
            Unit( %s )
        then
            findings.award(drools, "met");
        end

        """
            .formatted(criterion, criterion, condition));
  }
}
