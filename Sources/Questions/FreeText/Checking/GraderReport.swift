/// How far the grader agrees with labels that people gave: label by verdict.
public struct GraderReport: Sendable, Hashable, Codable {
  public struct Counts: Sendable, Hashable, Codable {
    private var cells: [Verdict: [Verdict: Int]] = [:]

    public init() {}

    public subscript(label label: Verdict, verdict verdict: Verdict) -> Int {
      cells[label]?[verdict] ?? 0
    }

    mutating func add(label: Verdict, verdict: Verdict) {
      cells[label, default: [:]][verdict, default: 0] += 1
    }

    public var total: Int { cells.values.reduce(0) { $0 + $1.values.reduce(0, +) } }

    /// The share of verdicts that are the label, from 0 to 1; nil without answers.
    public var accuracy: Double? { share { $0 == $1 } }

    /// The share where pass or not pass is right; nil without answers.
    public var passAgreement: Double? { share { ($0 == .pass) == ($1 == .pass) } }

    /// The mean of the F1 of each verdict that is a label or was given; nil without answers.
    public var macroF1: Double? {
      let scores = Verdict.allCases.compactMap(f1)
      return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    }

    private func f1(of verdict: Verdict) -> Double? {
      let right = self[label: verdict, verdict: verdict]
      let labeled = Verdict.allCases.reduce(0) { $0 + self[label: verdict, verdict: $1] }
      let given = Verdict.allCases.reduce(0) { $0 + self[label: $1, verdict: verdict] }
      return labeled + given == 0 ? nil : 2 * Double(right) / Double(labeled + given)
    }

    private func share(where agrees: (Verdict, Verdict) -> Bool) -> Double? {
      guard total > 0 else { return nil }
      var right = 0
      for label in Verdict.allCases {
        for verdict in Verdict.allCases where agrees(label, verdict) {
          right += self[label: label, verdict: verdict]
        }
      }
      return Double(right) / Double(total)
    }
  }

  public private(set) var all = Counts()
  /// The same over the verdicts that the grader was sure of.
  public private(set) var sure = Counts()

  public init() {}

  public mutating func add(label: Verdict, grade: FreeGrade) {
    all.add(label: label, verdict: grade.verdict)
    if grade.sure { sure.add(label: label, verdict: grade.verdict) }
  }

  /// The share of answers that the grader was sure of, from 0 to 1; nil without answers.
  public var coverage: Double? {
    all.total == 0 ? nil : Double(sure.total) / Double(all.total)
  }

  /// Both matrices and the figures under them, as plain text.
  public var text: String {
    guard all.total > 0 else { return "no labeled answers" }
    return table(of: all, title: "all \(all.total) answers") + "\n"
      + table(of: sure, title: "the \(sure.total) sure ones (\(percent(coverage)))")
  }

  private func table(of counts: Counts, title: String) -> String {
    var lines = [title, "  label     pass partial    fail"]
    for label in Verdict.allCases {
      let cells = Verdict.allCases.map { padded(String(counts[label: label, verdict: $0]), to: 8) }
      let name = label.rawValue
      lines.append(
        "  " + name + String(repeating: " ", count: 6 - min(6, name.count - 0)) + cells.joined())
    }
    lines.append(
      "  pass or not \(percent(counts.passAgreement)), accuracy \(percent(counts.accuracy)), "
        + "macro-F1 \(percent(counts.macroF1))")
    return lines.joined(separator: "\n") + "\n"
  }

  private func percent(_ share: Double?) -> String {
    guard let share else { return "none" }
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }

  private func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
