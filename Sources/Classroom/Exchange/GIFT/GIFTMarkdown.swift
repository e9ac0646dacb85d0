import LessonFormat

extension GIFTText {
  /// The text in the Markdown of a lesson.
  var asMarkdown: String {
    let markdown =
      switch format {
      case .markdown: text
      case .plain: text.escapedForMarkdown.replacing("\n", with: "\\\n")
      case .html: HTMLText(text, keepsLineBreaks: false).markdown
      case .moodle: HTMLText(text, keepsLineBreaks: true).markdown
      }
    // Braces that another program wrote compute nothing.
    return markdown.replacing("{{", with: "\\{{")
  }

  /// The text in the Markdown of a lesson, on one line.
  var asMarkdownLine: String {
    asMarkdown.split(whereSeparator: \.isNewline)
      .map { $0.hasSuffix("\\") ? String($0.dropLast()) : String($0) }
      .map { String(GIFTEscapes.trimmed($0)) }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// A piece of HTML as Markdown: the tags that teachers use; others are left out, their text kept.
struct HTMLText {
  private let characters: [Character]
  /// Whether a line break in the text is one on the screen, as in Moodle's own format.
  private let keepsLineBreaks: Bool
  private var index = 0
  private var output = ""
  private var isVerbatim = false
  private var lists: [(isOrdered: Bool, count: Int)] = []
  private var links: [String] = []

  init(_ html: String, keepsLineBreaks: Bool) {
    characters = Array(html)
    self.keepsLineBreaks = keepsLineBreaks
  }

  var markdown: String {
    var reader = self
    reader.read()
    let lines = reader.output.split(separator: "\n", omittingEmptySubsequences: false)
    var kept = [Substring]()
    for line in lines where !(line.allSatisfy(\.isWhitespace) && kept.last?.isEmpty ?? true) {
      kept.append(line.allSatisfy(\.isWhitespace) ? "" : line)
    }
    while kept.last?.isEmpty == true { kept.removeLast() }
    return kept.joined(separator: "\n")
  }

  private mutating func read() {
    while index < characters.count {
      let character = characters[index]
      switch character {
      case "<":
        if let tag = tag() { apply(tag) } else { add("<") }
      case "&": add(entity())
      case "\\" where index + 1 < characters.count && "()[]".contains(characters[index + 1]):
        // A formula between \( and \), which lessons write between dollars.
        index += 2
        output += "$"
      default:
        index += 1
        add(character)
      }
    }
  }

  private mutating func add(_ character: Character) {
    if isVerbatim {
      output.append(character)
    } else if character.isNewline {
      output += keepsLineBreaks ? "\\\n" : " "
    } else if character.isWhitespace {
      if output.last != " ", output.last != "\n" { output += " " }
    } else {
      output += String(character).escapedForMarkdown
    }
  }

  private mutating func add(_ text: String) {
    for character in text { add(character) }
  }

  // MARK: Tags

  private struct Tag {
    var name: String
    var isClosing: Bool
    var attributes: String
  }

  /// The tag that begins here; nil if the `<` is one to be read.
  private mutating func tag() -> Tag? {
    let start = index
    index += 1
    guard index < characters.count,
      characters[index].isLetter || "/!".contains(characters[index]),
      let end = characters[index...].firstIndex(of: ">")
    else { return nil }
    let inner = String(characters[index..<end])
    index = end + 1
    let isClosing = inner.hasPrefix("/")
    let name = inner.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    guard !name.isEmpty || inner.hasPrefix("!") else {
      index = start + 1
      return nil
    }
    return Tag(name: name, isClosing: isClosing, attributes: inner)
  }

  private mutating func apply(_ tag: Tag) {
    switch tag.name {
    case "b", "strong": output += "**"
    case "i", "em", "var", "cite": output += "*"
    case "s", "del", "strike": output += "~~"
    case "code", "kbd", "samp", "tt":
      guard !output.hasSuffix("```\n"), !(isVerbatim && lists.isEmpty && isInBlock) else { return }
      output += "`"
      isVerbatim = !tag.isClosing
    case "pre": toggleBlock(isClosing: tag.isClosing)
    case "br": output += "\\\n"
    case "sup": output += tag.isClosing ? "" : "^"
    case "sub": output += tag.isClosing ? "" : "_"
    case "ul", "ol": toggleList(tag)
    case "li": if !tag.isClosing { beginItem() }
    case "a": toggleLink(tag)
    case "img":
      let alternative = attribute("alt", in: tag.attributes) ?? "picture"
      output += "*(\(alternative.escapedForMarkdown))*"
    case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "tr", "hr",
      "section":
      if !lists.isEmpty, tag.name == "p" { return }
      output += "\n\n"
    case "td", "th": output += tag.isClosing ? " " : ""
    default: break
    }
  }

  private var isInBlock: Bool { output.ranges(of: "\n```\n").count % 2 == 1 }

  private mutating func toggleBlock(isClosing: Bool) {
    output += isClosing ? (output.hasSuffix("\n") ? "```\n\n" : "\n```\n\n") : "\n\n```\n"
    isVerbatim = !isClosing
  }

  private mutating func toggleList(_ tag: Tag) {
    if tag.isClosing {
      _ = lists.popLast()
    } else {
      lists.append((tag.name == "ol", 0))
    }
    if lists.isEmpty || lists.count == 1 { output += "\n\n" }
  }

  private mutating func beginItem() {
    guard let last = lists.indices.last else {
      output += "\n- "
      return
    }
    lists[last].count += 1
    let mark = lists[last].isOrdered ? "\(lists[last].count). " : "- "
    output += "\n" + String(repeating: "   ", count: last) + mark
  }

  private mutating func toggleLink(_ tag: Tag) {
    if tag.isClosing {
      if let link = links.popLast(), !link.isEmpty { output += "](\(link))" }
    } else {
      let target = attribute("href", in: tag.attributes) ?? ""
      let isPage = target.hasPrefix("https://") || target.hasPrefix("http://")
      links.append(isPage && !target.contains { "() <>".contains($0) } ? target : "")
      if links.last != "" { output += "[" }
    }
  }

  private func attribute(_ name: String, in text: String) -> String? {
    guard let start = text.firstRange(of: "\(name)=") else { return nil }
    let rest = text[start.upperBound...]
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      return String(rest.prefix { !$0.isWhitespace && $0 != ">" })
    }
    return String(rest.dropFirst().prefix { $0 != quote })
  }

  // MARK: Entities

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "hellip": "…", "times": "×", "minus": "−", "ge": "≥", "le": "≤", "ne": "≠",
    "rarr": "→", "deg": "°", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
  ]

  private mutating func entity() -> String {
    let rest = characters[index...].prefix(12)
    guard let end = rest.firstIndex(of: ";") else {
      index += 1
      return "&"
    }
    let name = String(characters[(index + 1)..<end])
    let found = Self.entities[name] ?? Self.numbered(name)
    index = found == nil ? index + 1 : end + 1
    return found ?? "&"
  }

  private static func numbered(_ name: String) -> String? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.lowercased().hasPrefix("x")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}
