/// Where text stands in a space wider than itself.
public enum Alignment: Hashable, Sendable {
  case left, center, right
}

extension StyledText {
  /// The line with spaces around it up to `width` cells; a wider one stays as it is.
  public func padded(to width: Int, _ alignment: Alignment = .left) -> StyledText {
    let missing = width - self.width
    guard missing > 0 else { return self }
    let before =
      switch alignment {
      case .left: 0
      case .center: missing / 2
      case .right: missing
      }
    return StyledText(spaces(before)) + self + StyledText(spaces(missing - before))
  }

  /// The line cut to `width` cells, its end replaced by `ellipsis` where something is missing.
  public func truncated(to width: Int, ellipsis: String = "…") -> StyledText {
    guard self.width > width else { return self }
    let room = width - ellipsis.displayWidth
    guard room >= 0 else { return prefix(cells: width) }
    return prefix(cells: room) + StyledText(ellipsis, runs.last?.style ?? .plain)
  }

  /// As many whole characters of the line as fit in `cells`.
  public func prefix(cells: Int) -> StyledText {
    var result = StyledText()
    var left = cells
    for run in runs {
      var text = ""
      for character in run.text {
        let width = character.displayWidth
        guard width <= left else {
          result.append(StyledText(run: text, run.style))
          return result
        }
        left -= width
        text.append(character)
      }
      result.append(StyledText(run: text, run.style))
    }
    return result
  }

  /// Every line with `first` before the first and `rest` before the others.
  public func indented(first: StyledText, rest: StyledText) -> StyledText {
    StyledText(lines: lines.enumerated().map { ($0.offset == 0 ? first : rest) + $0.element })
  }

  /// Every line with the same prefix.
  public func indented(_ prefix: StyledText) -> StyledText {
    indented(first: prefix, rest: prefix)
  }
}

/// A number of spaces; none for a number below zero.
public func spaces(_ count: Int) -> String {
  String(repeating: " ", count: max(0, count))
}

extension StyledText {
  /// The line without the spaces at its end.
  public var trimmingEnd: StyledText {
    var result = StyledText()
    var gap = StyledText()
    for run in runs {
      let kept = run.text.reversed().drop { $0 == " " }.reversed()
      if kept.isEmpty {
        gap.append(StyledText(run: run.text, run.style))
        continue
      }
      result += gap + StyledText(run: String(kept), run.style)
      gap = StyledText(run: spaces(run.text.count - kept.count), run.style)
    }
    return result
  }
}
