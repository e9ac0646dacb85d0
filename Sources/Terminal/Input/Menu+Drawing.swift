import Diagnostics

extension Menu {
  /// On a narrower screen the details stand below the titles.
  private static let widthForDetails = 60

  /// The menu as lines of the given width; as many items as fit in the height, around the marked.
  public func drawn(_ settings: OutputSettings) -> StyledText {
    var lines = title.isEmpty ? [] : title.wrapped(to: settings.width).lines + [""]
    if let search {
      lines.append(StyledText("/", .accent) + StyledText(search + "▏"))
    }
    let shown = visible
    let isNarrow = settings.width < Menu.widthForDetails && items.contains { !$0.detail.isEmpty }
    let room = max(3, (settings.height - lines.count - 3) / (isNarrow ? 2 : 1))
    let first = max(0, min(selected - room / 2, shown.count - room))
    for place in first..<min(shown.count, first + room) {
      var item = items[shown[place]]
      let detail = item.detail
      if isNarrow { item.detail = "" }
      lines.append(line(item, number: shown[place] + 1, place, settings))
      if isNarrow, !detail.isEmpty {
        lines.append((StyledText(spaces(6)) + detail).truncated(to: settings.width))
      }
    }
    if shown.isEmpty { lines.append(StyledText("  nothing found", .dim)) }
    lines.append("")
    let keys =
      search == nil
      ? "↑↓ choose · Enter opens · / search · q leaves" : "Enter opens · Esc ends the search"
    lines.append(StyledText(keys, .dim).truncated(to: settings.width))
    return StyledText(lines: lines)
  }

  private func line(
    _ item: MenuItem, number: Int, _ place: Int, _ settings: OutputSettings
  ) -> StyledText {
    let isSelected = place == selected
    let digits = String(items.count).count
    let mark = isSelected ? StyledText("❯ ", .accent) : "  "
    let lead = mark + StyledText(String(number), .dim).padded(to: digits, .right) + "  "
    let room = settings.width - lead.width
    let detailRoom = min(item.detail.width, room / 2)
    let detail = item.detail.truncated(to: detailRoom)
    let titleRoom = room - (detail.isEmpty ? 0 : detail.width + 2)
    let title = StyledText(item.title, isSelected ? .strong : .plain).truncated(to: titleRoom)
    return (lead + title.padded(to: detail.isEmpty ? 0 : titleRoom + 2) + detail).trimmingEnd
  }

  /// The menu as numbered lines, for a screen reader or a terminal that cannot be redrawn.
  public func numbered(_ settings: OutputSettings) -> StyledText {
    let lines = items.enumerated().map { index, item in
      let detail = item.detail.isEmpty ? StyledText() : ", " + item.detail
      return (StyledText("\(index + 1). \(item.title)") + detail).wrapped(to: settings.width)
    }
    return StyledText(lines: (title.isEmpty ? [] : [title.wrapped(to: settings.width)]) + lines)
  }

  /// Shows the menu and waits for a choice.
  ///
  /// - Returns: the chosen item's index, or nil if the person left or there is no terminal to
  ///   redraw (then show `numbered` and read a line).
  public mutating func choose(on output: Output) throws(Diagnostic) -> Int? {
    guard output.settings.canRedraw, !items.isEmpty else { return nil }
    var menu = self
    let chosen = try KeyReader.withKeys(hidesCursor: true) { (keys) throws(Diagnostic) -> Int? in
      var height = 0
      while true {
        var settings = output.settings
        if let size = TerminalSize.ofDescriptor(1) {
          settings.width = max(OutputSettings.narrowest, size.columns)
          settings.height = size.rows
        }
        let picture = menu.drawn(settings)
        let back = height > 0 ? "\u{1B}[\(height)A\r\u{1B}[J" : ""
        try output.writeRaw(back + settings.rendered(picture) + "\n")
        height = picture.lines.count
        guard let key = keys.next() else { continue }
        switch menu.press(key) {
        case .going: continue
        case .chosen(let index): return index
        case .left: return nil
        }
      }
    }
    self = menu
    return chosen ?? nil
  }
}
