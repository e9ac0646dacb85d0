/// The text of a history file: for each entry a line `#seconds`, then its lines.
///
/// GNU readline and bash write the same. A line of an entry that looks like a time stamp, or
/// begins with a backslash, gets a backslash before it.
public enum HistoryFormat {
  /// An entry and when it was typed, in seconds since 1970.
  public struct Entry: Hashable, Sendable {
    public var text: String
    public var time: Int

    public init(text: String, time: Int) {
      self.text = text
      self.time = time
    }
  }

  public static func text(of entry: Entry) -> String {
    let lines = entry.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      isStamp(line) || line.first == "\\" ? "\\" + line : String(line)
    }
    return "#\(entry.time)\n" + lines.joined(separator: "\n") + "\n"
  }

  public static func entries(in text: String) -> [Entry] {
    var result: [Entry] = []
    var lines: [String] = []
    var time: Int?
    func flush() {
      if !lines.isEmpty {
        result.append(Entry(text: lines.joined(separator: "\n"), time: time ?? 0))
      }
      lines = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLastEmpty {
      if isStamp(line) {
        flush()
        time = Int(line.dropFirst())
      } else {
        if time == nil { flush() }
        lines.append(String(line.first == "\\" ? line.dropFirst() : line))
      }
    }
    flush()
    return result
  }

  private static func isStamp(_ line: Substring) -> Bool {
    line.first == "#" && line.count > 1 && line.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }
}

extension [Substring] {
  fileprivate var dropLastEmpty: ArraySlice<Substring> {
    last?.isEmpty == true ? dropLast() : self[...]
  }
}
