extension PlotKind {
  /// Columns: for each query token its weights over the key tokens.
  public static let attentionMap = PlotKind(
    name: "attention map", summary: "which token looks at which",
    example: [[0.7, 0.2, 0.1], [0.1, 0.8, 0.1], [0.3, 0.3, 0.4]]
  ) { columns in
    .attentionMap(weights: columns, queries: [], keys: [])
  }
}

extension Figure {
  /// Attention weights from 0 to 1 with the tokens on both sides.
  public static func attentionMap(
    weights: [[Double]], queries: [String], keys: [String], title: String = "Attention"
  ) -> Figure {
    let columnCount = weights.map(\.count).max() ?? 0
    let rowNames = weights.indices.map { $0 < queries.count ? queries[$0] : "\($0)" }
    let columnNames = (0..<columnCount).map { $0 < keys.count ? keys[$0] : "\($0)" }
    let strongest = weights.enumerated().prefix(8).compactMap { index, row -> String? in
      let finite = row.enumerated().filter { $0.element.isFinite }
      guard let most = finite.max(by: { $0.element < $1.element }) else { return nil }
      return "\(rowNames[index]) looks most at \(columnNames[most.offset]) "
        + "(\(numberLabel(most.element, digits: 2)))"
    }
    let summary =
      strongest.isEmpty
      ? "Attention map: no weights."
      : "Attention map: " + strongest.joined(separator: "; ") + "."
    return Figure(
      Axes(
        title: title, x: Axis("key"), y: Axis("query"),
        marks: [
          .image(
            ImageMark(
              values: weights, rowLabels: rowNames, columnLabels: columnNames, lowest: 0,
              highest: 1, showsValues: true, label: "weight"))
        ], summary: summary))
  }
}
