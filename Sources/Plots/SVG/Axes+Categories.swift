extension Axes {
  /// Whether the axes count cells or groups rather than measure.
  var isCategorical: Bool {
    marks.contains { mark in
      switch mark {
      case .image, .boxes: true
      default: false
      }
    }
  }

  /// The names or numbers along y, which need room at the left.
  var yNames: [String] {
    if let ticks = y.ticks { return ticks.map(\.label) }
    for case .image(let image) in marks where !image.rowLabels.isEmpty { return image.rowLabels }
    return ["00000"]
  }

  /// The ends of the cells of images and of the places of boxes.
  var categoryExtent: (x: [Double], y: [Double]) {
    for mark in marks {
      switch mark {
      case .image(let image):
        let columns = Double(max(1, image.values.map(\.count).max() ?? 1))
        let rows = Double(max(1, image.values.count))
        return ([-0.5, columns - 0.5], [-0.5, rows - 0.5])
      case .boxes(let boxes):
        let values = boxes.groups.flatMap { $0 }.filter(\.isFinite)
        let (low, high) = (values.min() ?? 0, values.max() ?? 1)
        let room = (high / 2 - low / 2) * 0.1
        return ([0.5, Double(max(1, boxes.groups.count)) + 0.5], [low - room, high + room])
      default: continue
      }
    }
    return ([], [])
  }

  /// Puts the names of an image's rows and columns, or of boxes, where ticks are drawn.
  mutating func prepareCategories() {
    for mark in marks {
      switch mark {
      case .image(let image):
        let count = image.values.count
        if !image.columnLabels.isEmpty, x.ticks == nil {
          x.ticks = image.columnLabels.enumerated().map { Tick(Double($0.offset), $0.element) }
        }
        let names =
          image.rowLabels.isEmpty
          ? y.ticks.map { $0.map { ($0.value, $0.label) } }
          : image.rowLabels.enumerated().map { (Double($0.offset), $0.element) }
        // Rows are counted from the top, pixels of values from the bottom.
        y.ticks = (names ?? []).map { place, name in
          Tick(image.isUpsideDown ? place : Double(count - 1) - place, name)
        }
        (x.lower, x.upper, y.lower, y.upper) = (nil, nil, nil, nil)
        if !image.isUpsideDown { marks = marks.map { $0.mirrored(around: Double(count - 1)) } }
        return
      case .boxes(let boxes):
        x.ticks = boxes.groups.indices.map { index in
          Tick(Double(index + 1), index < boxes.labels.count ? boxes.labels[index] : "\(index + 1)")
        }
        return
      default: continue
      }
    }
  }

  /// The marks with the colors that they are drawn in.
  var coloredMarks: [(mark: Mark, color: String)] {
    var index = 0
    return marks.map { mark in
      let own: PlotColor?
      switch mark {
      case .line(let line): own = line.color
      case .points(let points): own = points.color
      case .bars(let bars): own = bars.color
      case .rule(let rule): return (mark, (rule.color ?? PlotColor.gray).hexadecimal)
      case .band(let band): return (mark, (band.color ?? PlotColor.cycle(index)).hexadecimal)
      case .image, .note, .boxes: return (mark, "#222222")
      }
      defer { index += 1 }
      return (mark, (own ?? PlotColor.cycle(index)).hexadecimal)
    }
  }
}

extension Mark {
  /// What is drawn over an image, with rows counted from the bottom; the image itself is as it was.
  fileprivate func mirrored(around sum: Double) -> Mark {
    switch self {
    case .line(var mark):
      mark.y = mark.y.map { sum - $0 }
      return .line(mark)
    case .points(var mark):
      mark.y = mark.y.map { sum - $0 }
      return .points(mark)
    case .note(var mark):
      mark.y = sum - mark.y
      return .note(mark)
    case .rule(var mark):
      if mark.isHorizontal { mark.value = sum - mark.value }
      return .rule(mark)
    case .bars, .image, .band, .boxes: return self
    }
  }
}

extension PlotColor {
  static let gray = PlotColor(red: 127, green: 127, blue: 127)
}
