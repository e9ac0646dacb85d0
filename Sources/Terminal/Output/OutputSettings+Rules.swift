extension OutputSettings {
  /// The settings for a stream, by the flags first, then the environment, then the stream itself.
  ///
  /// - Source: no-color.org; bixense.com/clicolors; force-color.org.
  public init(flags: OutputFlags, environment: [String: String], facts: StreamFacts) {
    let isDumb = environment["TERM"] == "dumb"
    let isPlain = flags.isPlain || OutputSettings.isOn(environment["LECTERN_PLAIN"])
    let columns = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    self.init(
      usesColor: OutputSettings.usesColor(flags, environment, facts, isPlain: isPlain),
      width: min(columns ?? facts.size?.columns ?? 80, OutputSettings.widest),
      height: facts.size?.rows ?? 24,
      isASCII: flags.isASCII || !OutputSettings.isUnicode(environment),
      isPlain: isPlain,
      canRedraw: facts.isTerminal && !isDumb && !isPlain,
      theme: flags.theme ?? environment["LECTERN_THEME"].flatMap { Theme(rawValue: $0) }
        ?? facts.backgroundTheme ?? OutputSettings.themeByColorFGBG(environment) ?? .dark)
    hasFixedWidth = columns != nil
  }

  private static func usesColor(
    _ flags: OutputFlags, _ environment: [String: String], _ facts: StreamFacts, isPlain: Bool
  ) -> Bool {
    switch flags.color {
    case .always: return true
    case .never: return false
    case .auto, nil: break
    }
    if isPlain { return false }
    if let value = environment["NO_COLOR"], !value.isEmpty { return false }
    if let value = environment["FORCE_COLOR"] { return isOn(value) }
    if isOn(environment["CLICOLOR_FORCE"]) { return true }
    if environment["CLICOLOR"] == "0" || environment["TERM"] == "dumb" { return false }
    return facts.isTerminal
  }

  /// Set, not empty, not `0` and not `false`.
  static func isOn(_ value: String?) -> Bool {
    guard let value else { return false }
    return !["", "0", "false"].contains(value.lowercased())
  }

  /// Whether the locale's encoding is UTF-8; `LC_ALL` beats `LC_CTYPE` beats `LANG`.
  private static func isUnicode(_ environment: [String: String]) -> Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let name = locale.lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }

  /// rxvt and Konsole tell `foreground;background` as color numbers.
  private static func themeByColorFGBG(_ environment: [String: String]) -> Theme? {
    guard let last = environment["COLORFGBG"]?.split(separator: ";").last, let color = Int(last)
    else { return nil }
    return color == 7 || color > 8 ? .light : .dark
  }
}
