/// How output is to look on one stream: color, width, characters.
///
/// Made by `init(flags:environment:facts:)` from values alone, so that every rule has a test.
public struct OutputSettings: Hashable, Sendable {
  /// Whether escape sequences for color are written.
  public var usesColor: Bool
  /// Cells in a line, at least 20.
  public var width: Int
  /// Lines on the screen, or 24 where that is not known.
  public var height: Int
  /// Whether only ASCII is written.
  public var isASCII: Bool
  /// Whether output is linear text for a screen reader: no boxes, no redraw, numbered menus.
  public var isPlain: Bool
  /// Whether a line that was written may be written over.
  public var canRedraw: Bool
  public var theme: Theme
  /// Whether the width was asked for (`COLUMNS`) and does not follow the terminal's.
  public var hasFixedWidth = false

  public init(
    usesColor: Bool = false, width: Int = 80, height: Int = 24, isASCII: Bool = false,
    isPlain: Bool = false, canRedraw: Bool = false, theme: Theme = .dark
  ) {
    self.usesColor = usesColor
    self.width = max(OutputSettings.narrowest, width)
    self.height = max(1, height)
    self.isASCII = isASCII
    self.isPlain = isPlain
    self.canRedraw = canRedraw
    self.theme = theme
  }

  /// Narrower screens are treated as this wide.
  public static let narrowest = 20
  /// Wider screens are treated as this wide.
  public static let widest = 1000

  /// The same settings on a terminal of another size; nil leaves them.
  public func fitted(to size: TerminalSize?) -> OutputSettings {
    guard let size, !hasFixedWidth else { return self }
    var settings = self
    settings.width = max(OutputSettings.narrowest, min(size.columns, OutputSettings.widest))
    settings.height = max(1, size.rows)
    return settings
  }

  /// The escape sequences or plain letters for a text, as these settings ask.
  public func rendered(_ text: StyledText) -> String {
    let string = usesColor ? text.ansi(theme) : text.plain
    return isASCII ? asciiSpelling(of: string) : string
  }
}

/// What the command line asks of the output.
public struct OutputFlags: Hashable, Sendable {
  public enum Color: String, CaseIterable, Hashable, Sendable {
    case always, never, auto
  }

  /// `--color`; nil where the flag was not given.
  public var color: Color?
  public var isASCII: Bool
  public var isPlain: Bool
  public var theme: Theme?

  public init(
    color: Color? = nil, isASCII: Bool = false, isPlain: Bool = false, theme: Theme? = nil
  ) {
    self.color = color
    self.isASCII = isASCII
    self.isPlain = isPlain
    self.theme = theme
  }
}

/// What is known of the stream and the terminal behind it.
public struct StreamFacts: Hashable, Sendable {
  public var isTerminal: Bool
  /// Columns and rows as the terminal tells them; nil without a terminal.
  public var size: TerminalSize?
  /// The theme that the terminal's background asks for; nil where it did not say.
  public var backgroundTheme: Theme?

  public init(isTerminal: Bool, size: TerminalSize? = nil, backgroundTheme: Theme? = nil) {
    self.isTerminal = isTerminal
    self.size = size
    self.backgroundTheme = backgroundTheme
  }
}

/// Columns and rows in cells.
public struct TerminalSize: Hashable, Sendable {
  public var columns: Int
  public var rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}
