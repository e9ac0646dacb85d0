import Diagnostics

/// The precision, recall, F1 and support of every class and their averages.
///
/// - Source: `classification_report` of scikit-learn 1.9.1, text for text.
public struct ClassificationReport: Sendable {
  /// One line of the report.
  public struct Row: Hashable, Sendable {
    public var name: String
    public var precision: Double
    public var recall: Double
    public var fScore: Double
    public var support: Double
  }

  public let classRows: [Row]
  /// The averages; the first is named `accuracy` where the micro average is the accuracy.
  public let averageRows: [Row]
  public let warnings: [MetricWarning]
  let supportIsReal: Bool

  /// - Parameter names: what to call the classes, instead of their labels.
  /// - Throws: `Diagnostic` for another number of names than classes.
  public init(
    _ targets: ClassificationTargets, labels: [ClassLabel]? = nil, names: [String]? = nil,
    zeroDivision: ZeroDivision = .warn
  ) throws(Diagnostic) {
    let present = targets.presentLabels
    let shown = labels ?? present
    var warnings = [MetricWarning]()
    if let names, names.count != shown.count {
      guard labels != nil else {
        throw Diagnostic(
          "Number of classes, \(shown.count), does not match size of target_names, \(names.count). "
            + "Try specifying the labels parameter")
      }
      warnings.append(
        MetricWarning(
          .user,
          "labels size, \(shown.count), does not match size of target_names, \(names.count)"))
    }
    let isMultilabel = targets.kind == .multilabel
    let coversAll = present.allSatisfy { label in shown.contains(where: label.matches) }
    let microIsAccuracy = !isMultilabel && (labels == nil || coversAll)
    var options = AveragingOptions(
      average: .perClass, labels: shown, zeroDivision: zeroDivision)
    let scores = try targets.precisionRecall(options: options)
    warnings += scores.warnings
    let titles = names ?? shown.map(\.description)
    classRows = zip(titles, scores.support.indices).map { title, index in
      Row(
        name: title, precision: scores.precision[index], recall: scores.recall[index],
        fScore: scores.fScore[index], support: scores.support[index])
    }
    let support = pairwiseSum(scores.support)
    var averages = [Row]()
    for average in [Average.micro, .macro, .weighted] + (isMultilabel ? [.samples] : []) {
      options.average = average
      let mean = try targets.precisionRecall(options: options)
      warnings += mean.warnings
      let isAccuracy = average == .micro && microIsAccuracy
      averages.append(
        Row(
          name: isAccuracy ? "accuracy" : "\(average.rawValue) avg", precision: mean.precision[0],
          recall: mean.recall[0], fScore: mean.fScore[0], support: support))
    }
    averageRows = averages
    self.warnings = warnings
    supportIsReal = targets.supportIsReal
  }

  /// The report as scikit-learn prints it.
  public func text(digits: Int = 2) -> String {
    let names = classRows.map(\.name.unicodeScalars.count)
    let width = max(names.max() ?? 0, "weighted avg".count, digits)
    let headers = ["precision", "recall", "f1-score", "support"]
    let head = headers.map { " " + padded($0, to: 9) }.joined()
    var text = padded("", to: width) + " " + head + "\n\n"
    for row in classRows { text += line(row, width: width, digits: digits) }
    text += "\n"
    for row in averageRows { text += line(row, width: width, digits: digits) }
    return text
  }

  private func line(_ row: Row, width: Int, digits: Int) -> String {
    let isAccuracy = row.name == "accuracy" && averageRows.contains(row)
    let scores = [row.precision, row.recall, row.fScore].map { fixed($0, digits: digits) }
    let shown = isAccuracy ? ["", "", scores[2]] : scores
    let support = supportIsReal ? shortest(row.support) : String(Int(row.support))
    let cells = (shown + [support]).map { " " + padded($0, to: 9) }.joined()
    return padded(row.name, to: width) + " " + cells + "\n"
  }

  private func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.unicodeScalars.count)) + text
  }

  private func shortest(_ value: Double) -> String { String(describing: value) }
}
