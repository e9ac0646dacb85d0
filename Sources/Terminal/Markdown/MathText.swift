/// A formula in TeX as readable Unicode on one line, such as `σ(x) = 1/(1 + e⁻ˣ)`.
///
/// What is not known stays as it was typed, without its backslash.
public func mathText(_ tex: String) -> String {
  var reader = TeXReader(tex)
  return reader.sequence(until: nil).trimmingSpaces
}

private struct TeXReader {
  private let characters: [Character]
  private var index = 0
  private var depth = 0

  /// Deeper nesting is copied as it stands.
  private static let deepest = 40

  init(_ tex: String) {
    characters = Array(tex)
  }

  mutating func sequence(until end: Character?) -> String {
    var result = ""
    while index < characters.count {
      let character = characters[index]
      if character == end {
        index += 1
        return result
      }
      switch character {
      case "^": result += script(superscripts, mark: "^")
      case "_": result += script(subscripts, mark: "_")
      case "{" where end == nil:
        // Markdown has taken the backslash of a brace that is to be seen.
        index += 1
        result += "{" + sequence(until: "}") + "}"
      default: result += atom()
      }
    }
    return result
  }

  /// One letter, one command with its arguments, or one group in braces.
  private mutating func atom() -> String {
    guard index < characters.count, depth < TeXReader.deepest else { return rest() }
    depth += 1
    defer { depth -= 1 }
    let character = characters[index]
    index += 1
    switch character {
    case "{": return sequence(until: "}")
    case "}", "$": return ""
    case "\\": return command()
    case "-": return "−"
    case "*": return "⋅"
    case "&": return " "
    case "'": return "′"
    case "~": return " "
    case "\n": return " "
    default: return String(character)
    }
  }

  private mutating func rest() -> String {
    defer { index = characters.count }
    return String(characters[min(index, characters.count)...])
  }

  private mutating func command() -> String {
    let name = String(characters[index...].prefix { $0.isLetter && $0.isASCII })
    guard !name.isEmpty else {
      guard index < characters.count else { return "" }
      let sign = characters[index]
      index += 1
      return switch sign {
      case ",", ";", ":", " ", "\\": " "
      case "!": ""
      default: String(sign)
      }
    }
    index += name.count
    switch name {
    case "frac", "dfrac", "tfrac":
      let top = grouped(atom())
      return top + "/" + grouped(atom())
    case "sqrt":
      let inside = atom()
      return "√" + (inside.count == 1 ? inside : "(" + inside + ")")
    case "hat", "widehat": return accented("\u{302}")
    case "bar", "overline": return accented("\u{304}")
    case "tilde": return accented("\u{303}")
    case "dot": return accented("\u{307}")
    case "vec": return accented("\u{20D7}")
    case "left", "right", "big", "Big", "bigl", "bigr": return delimiter()
    case "text", "mathrm", "mathbf", "mathit", "operatorname", "boldsymbol", "mathcal", "mathbb",
      "textbf", "texttt":
      skipSpaces()
      return atom()
    case "begin", "end":
      _ = atom()
      return ""
    default: return symbol(name)
    }
  }

  private mutating func symbol(_ name: String) -> String {
    guard let sign = mathSymbols[name] else { return name }
    // TeX takes the space after a command's name; a word needs it back.
    if sign.count == 1, index < characters.count, characters[index] == " ",
      index + 1 < characters.count, characters[index + 1].isLetter, !isRelation(sign)
    {
      index += 1
    }
    return sign
  }

  private func isRelation(_ sign: String) -> Bool {
    "=≤≥≠≈∈∉→←⇒⇔×·±∼∝⊙⊗⊕∪∩⊂∧∨÷".contains(sign)
  }

  private mutating func delimiter() -> String {
    guard index < characters.count else { return "" }
    if characters[index] == "." {
      index += 1
      return ""
    }
    return atom()
  }

  private mutating func skipSpaces() {
    while index < characters.count, characters[index] == " " { index += 1 }
  }

  private mutating func accented(_ mark: String) -> String {
    let inside = atom()
    return inside.count == 1 ? inside + mark : inside.map { "\($0)\(mark)" }.joined()
  }

  /// The next atom raised or lowered, or after the mark where a letter has no such form.
  private mutating func script(_ forms: [Character: Character], mark: String) -> String {
    index += 1
    skipSpaces()
    let inside = atom()
    guard !inside.isEmpty else { return mark }
    let changed = inside.filter { $0 != " " }.compactMap { forms[$0] }
    if changed.count == inside.filter({ $0 != " " }).count {
      return String(changed)
    }
    return inside.count == 1 ? mark + inside : mark + "(" + inside + ")"
  }

  private func grouped(_ text: String) -> String {
    text.contains(where: { " +−-/=,".contains($0) }) ? "(" + text + ")" : text
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }
}
