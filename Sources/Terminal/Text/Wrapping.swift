extension StyledText {
  /// The text in lines of at most `width` cells, broken at spaces.
  ///
  /// Newlines stay. A word longer than a line is cut, after a bracket or a comma if there is one. A
  /// line may only be wider than asked where a single character is.
  ///
  /// - Parameters:
  ///   - first: what stands before the first line, such as a bullet.
  ///   - rest: what stands before the lines after it; by default as many spaces.
  public func wrapped(
    to width: Int, first: StyledText = "", rest: StyledText? = nil
  ) -> StyledText {
    let rest = rest ?? StyledText(spaces(first.width))
    let room = max(1, width - max(first.width, rest.width))
    return StyledText(lines: lines.flatMap { $0.wrappedLine(to: room) })
      .indented(first: first, rest: rest)
  }

  private func wrappedLine(to width: Int) -> [StyledText] {
    guard self.width > width else { return [self] }
    var result: [StyledText] = []
    var line = StyledText()
    var lineWidth = 0
    var gap = StyledText()
    for piece in pieces {
      if piece.isGap {
        gap = result.isEmpty || lineWidth > 0 ? piece.text : StyledText()
        continue
      }
      let pieceWidth = piece.text.width
      if lineWidth > 0, lineWidth + gap.width + pieceWidth > width {
        result.append(line)
        line = StyledText()
        lineWidth = 0
        gap = StyledText()
      }
      if gap.width + pieceWidth <= width {
        line += gap + piece.text
      } else {
        var chunks = (gap + piece.text).cut(to: width)
        let last = chunks.popLast() ?? StyledText()
        result += chunks
        line = last
      }
      lineWidth = line.width
      gap = StyledText()
    }
    if !line.isEmpty || result.isEmpty { result.append(line) }
    return result
  }

  /// Words and the gaps between them; wide characters may be parted from their neighbors.
  private var pieces: [(text: StyledText, isGap: Bool)] {
    var result: [(text: StyledText, isGap: Bool)] = []
    var canJoin = false
    for run in runs {
      for character in run.text {
        let isGap = character == " "
        let isWide = character.displayWidth == 2
        let piece = StyledText(run: String(character), run.style)
        if let last = result.last, canJoin || isGap, last.isGap == isGap, !isWide {
          result[result.count - 1].text.append(piece)
        } else {
          result.append((piece, isGap))
        }
        canJoin = !isWide
      }
    }
    return result
  }

  /// Chunks of at most `width` cells, at least one character each.
  private func cut(to width: Int) -> [StyledText] {
    let characters = runs.flatMap { run in run.text.map { (character: $0, style: run.style) } }
    var result: [StyledText] = []
    var start = 0
    while start < characters.count {
      var end = start
      var cells = 0
      while end < characters.count {
        let own = characters[end].character.displayWidth
        if end > start, cells + own > width { break }
        cells += own
        end += 1
      }
      if end < characters.count {
        let middle = start + (end - start) / 2
        let place = (middle..<end).last { Self.breaks.contains(characters[$0].character) }
        end = place.map { $0 + 1 } ?? end
      }
      var chunk = StyledText()
      for (character, style) in characters[start..<end] {
        chunk.append(StyledText(run: String(character), style))
      }
      result.append(chunk)
      start = end
    }
    return result.isEmpty ? [StyledText()] : result
  }

  /// Characters that a long word is best parted behind, in code as in addresses.
  private static let breaks: Set<Character> = ["(", "[", "{", ",", "=", "/", "."]
}
