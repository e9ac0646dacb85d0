/// What a piece of text means; a theme decides how that looks.
///
/// Styles add up: a link inside strong text carries both.
public struct Style: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  public static let plain: Style = []
  public static let heading = Style(rawValue: 1 << 0)
  public static let subheading = Style(rawValue: 1 << 1)
  public static let emphasis = Style(rawValue: 1 << 2)
  public static let strong = Style(rawValue: 1 << 3)
  public static let strike = Style(rawValue: 1 << 4)
  public static let code = Style(rawValue: 1 << 5)
  public static let keyword = Style(rawValue: 1 << 6)
  public static let string = Style(rawValue: 1 << 7)
  public static let number = Style(rawValue: 1 << 8)
  public static let comment = Style(rawValue: 1 << 9)
  public static let function = Style(rawValue: 1 << 10)
  public static let link = Style(rawValue: 1 << 11)
  public static let success = Style(rawValue: 1 << 12)
  public static let failure = Style(rawValue: 1 << 13)
  public static let warning = Style(rawValue: 1 << 14)
  public static let hint = Style(rawValue: 1 << 15)
  public static let dim = Style(rawValue: 1 << 16)
  public static let accent = Style(rawValue: 1 << 17)
  public static let prompt = Style(rawValue: 1 << 18)
  public static let math = Style(rawValue: 1 << 19)
  public static let selected = Style(rawValue: 1 << 20)
  public static let series1 = Style(rawValue: 1 << 21)
  public static let series2 = Style(rawValue: 1 << 22)
  public static let series3 = Style(rawValue: 1 << 23)
  public static let series4 = Style(rawValue: 1 << 24)
  public static let series5 = Style(rawValue: 1 << 25)
  public static let series6 = Style(rawValue: 1 << 26)

  /// Every single style with the name that goldens and themes use for it.
  public static let named: [(name: String, style: Style)] = [
    ("heading", .heading), ("subheading", .subheading), ("emphasis", .emphasis),
    ("strong", .strong), ("strike", .strike), ("code", .code), ("keyword", .keyword),
    ("string", .string), ("number", .number), ("comment", .comment), ("function", .function),
    ("link", .link), ("success", .success), ("failure", .failure), ("warning", .warning),
    ("hint", .hint), ("dim", .dim), ("accent", .accent), ("prompt", .prompt), ("math", .math),
    ("selected", .selected), ("series1", .series1), ("series2", .series2), ("series3", .series3),
    ("series4", .series4), ("series5", .series5), ("series6", .series6),
  ]

  /// The style of a plot's nth series, counted from 0; after the sixth they begin again.
  public static func series(_ index: Int) -> Style {
    let all: [Style] = [.series1, .series2, .series3, .series4, .series5, .series6]
    return all[((index % all.count) + all.count) % all.count]
  }

  /// The names of the styles in this set, in the order of `named`.
  public var names: [String] {
    Style.named.filter { contains($0.style) }.map(\.name)
  }
}
