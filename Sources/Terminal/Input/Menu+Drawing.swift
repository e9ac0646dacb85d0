import Diagnostics

extension Menu {
  /// On a narrower screen the details stand below the titles.
  private static let widthForDetails = 60

  /// The menu as lines of the given width; as many items as fit in the height, around the marked.
  public func drawn(_ settings: OutputSettings) -> StyledText {
    var above = title.isEmpty ? [] : title.wrapped(to: settings.width).lines + [""]
    if let search {
      above.append(StyledText("/", .accent) + StyledText(search + "▏"))
    }
    let below = [""] + footer.wrapped(to: settings.width).lines
    let room = max(3, settings.height - above.count - below.count - 1)
    var lines = above + window(room: room, settings)
    if visible.isEmpty { lines.append(StyledText("  nothing found", .dim)) }
    return StyledText(lines: lines + below)
  }

  /// The blocks around the marked one that fit in so many lines; no others are laid out, for a
  /// menu may be far longer than the screen.
  private func window(room: Int, _ settings: OutputSettings) -> [StyledText] {
    guard visible.indices.contains(selected) else { return [] }
    let widest = items.map(\.title.displayWidth).max() ?? 0
    func laidOut(_ place: Int) -> [StyledText]? {
      visible.indices.contains(place) ? block(place: place, widest: widest, settings) : nil
    }
    var shown = laidOut(selected) ?? []
    var (above, below) = (selected - 1, selected + 1)
    var (previous, next) = (laidOut(above), laidOut(below))
    while true {
      let isBalanced = below - selected <= selected - above
      let nextFits = next.map { shown.count + $0.count <= room } ?? false
      if let block = next, nextFits, isBalanced || previous == nil {
        shown += block
        below += 1
        next = laidOut(below)
      } else if let block = previous, shown.count + block.count <= room {
        shown = block + shown
        above -= 1
        previous = laidOut(above)
      } else if let block = next, nextFits {
        shown += block
        below += 1
        next = laidOut(below)
      } else {
        return shown
      }
    }
  }

  private var footer: StyledText {
    guard search == nil else {
      return StyledText("Enter opens · Esc ends the search", .dim)
    }
    let letters = shortcuts.map { StyledText(String($0.key), .accent) + StyledText(" " + $0.words) }
    let fixed: [StyledText] = [
      StyledText("↑↓", .accent) + " or number", StyledText("Enter", .accent) + " open",
      StyledText("/", .accent) + " search",
    ]
    let leave = StyledText("q", .accent) + " quit"
    return (fixed + letters + [leave]).joined(separator: StyledText(" · ", .dim))
  }

  /// The lines of one item, with its heading where one begins.
  ///
  /// - Parameter widest: columns of the widest title of the menu.
  private func block(place: Int, widest: Int, _ settings: OutputSettings) -> [StyledText] {
    let index = visible[place]
    var item = items[index]
    var lines: [StyledText] = []
    if search == nil, !item.heading.isEmpty {
      lines.append(
        StyledText(item.heading, .subheading).wrapped(to: settings.width, first: "  "))
    }
    let mark = place == selected ? StyledText("❯ ", .accent) : "  "
    let digits = String(items.count).count
    let number = StyledText(String(index + 1), .dim).padded(to: digits, .right)
    let lead = mark + number + "  "
    let style: Style = place == selected ? .strong : .plain
    let isNarrow = settings.width < Menu.widthForDetails
    let detail = item.detail
    if isNarrow { item.detail = "" }
    if item.detail.isEmpty {
      lines += StyledText(item.title, style).wrapped(to: settings.width, first: lead).lines
    } else {
      let room = settings.width - lead.width - item.detail.width - 2
      let titleRoom = max(10, min(widest, room))
      let title = StyledText(item.title, style).truncated(to: titleRoom)
      let line = lead + title.padded(to: titleRoom + 2) + item.detail
      lines.append(line.trimmingEnd.truncated(to: settings.width))
    }
    if isNarrow, !detail.isEmpty {
      let trimmed = StyledText(detail.plain.trimmingSpaces, .dim)
      lines += trimmed.wrapped(to: settings.width, first: StyledText(spaces(lead.width))).lines
    }
    return lines
  }

  /// The menu as numbered lines, for a screen reader or a terminal that cannot be redrawn.
  public func numbered(_ settings: OutputSettings) -> StyledText {
    var lines = title.isEmpty ? [] : [title.wrapped(to: settings.width)]
    for (index, item) in items.enumerated() {
      if !item.heading.isEmpty { lines.append(StyledText(item.heading)) }
      let detail = item.words.isEmpty ? "" : ", " + item.words
      let text = StyledText("\(index + 1). \(item.title)\(detail)")
      lines.append(text.wrapped(to: settings.width))
    }
    return StyledText(lines: lines)
  }

  /// Shows the menu and waits for a choice; the menu is taken away again.
  ///
  /// - Parameter typedAhead: bytes that were typed before the menu was there.
  /// - Returns: what was chosen, or nil if there is no terminal to redraw (then show `numbered`
  ///   and read a line).
  public mutating func choose(
    on output: Output, typedAhead: [UInt8] = []
  ) throws(Diagnostic) -> Outcome? {
    guard output.settings.canRedraw, !items.isEmpty else { return nil }
    var menu = self
    let outcome = try KeyReader.withKeys(hidesCursor: true, typedAhead: typedAhead) {
      (keys) throws(Diagnostic) -> Outcome in
      var picture = StyledText()
      while true {
        let settings = output.settings.fitted(to: TerminalSize.ofDescriptor(1))
        let back = picture.isEmpty ? "" : Menu.wayBack(over: picture, width: settings.width)
        picture = menu.drawn(settings)
        try output.writeRaw(back + settings.rendered(picture) + "\n")
        guard let key = keys.next() else { continue }
        if key == .resumed { picture = StyledText() }
        let outcome = menu.press(key)
        guard outcome == .going else {
          try output.writeRaw(Menu.wayBack(over: picture, width: settings.width))
          return outcome
        }
      }
    }
    self = menu
    return outcome
  }

  /// The escape sequence that takes a picture away, also after the terminal got narrower and
  /// broke its lines.
  private static func wayBack(over picture: StyledText, width: Int) -> String {
    let height = picture.lines.reduce(0) { $0 + max(1, ($1.width + width - 1) / width) }
    return "\u{1B}[\(height)A\r\u{1B}[J"
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    split(separator: " ").joined(separator: " ")
  }
}
