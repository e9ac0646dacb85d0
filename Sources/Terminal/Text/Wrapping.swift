extension StyledText {
  /// The text in lines of at most `width` cells, broken at spaces.
  ///
  /// Newlines stay. A word longer than a line is cut. A line may only be wider than asked where
  /// a single character is.
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
    var result: [StyledText] = []
    var chunk = StyledText()
    var chunkWidth = 0
    for run in runs {
      for character in run.text {
        let cells = character.displayWidth
        if chunkWidth > 0, chunkWidth + cells > width {
          result.append(chunk)
          chunk = StyledText()
          chunkWidth = 0
        }
        chunk.append(StyledText(run: String(character), run.style))
        chunkWidth += cells
      }
    }
    result.append(chunk)
    return result
  }
}
