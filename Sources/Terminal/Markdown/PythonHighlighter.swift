/// Python source with a style for each kind of word.
///
/// A scanner for the eye, not for a parser: it never fails, and what it does not know stays plain.
public func highlightedPython(_ source: String) -> StyledText {
  var highlighter = PythonHighlighter(source)
  return highlighter.run()
}

private struct PythonHighlighter {
  private let characters: [Character]
  private var index = 0
  private var result = StyledText()
  private var previousWord = ""

  init(_ source: String) {
    characters = Array(withoutControlCharacters(source))
  }

  mutating func run() -> StyledText {
    while index < characters.count {
      let character = characters[index]
      if isLineStart, let length = promptLength {
        take(length, .prompt)
      } else if character == "#" {
        takeWhile(.comment) { $0 != "\n" }
      } else if character == "\"" || character == "'" {
        takeString(prefixLength: 0)
      } else if character.isLetter || character == "_" {
        takeWord()
      } else if isNumberStart {
        takeWhile(.number) { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }
      } else if character == "@", isLineStartButSpaces {
        takeWhile(.function) { $0 != "\n" && $0 != "(" }
      } else {
        take(1, .plain)
        if !character.isWhitespace { previousWord = "" }
      }
    }
    return result
  }

  private var isLineStart: Bool { index == 0 || characters[index - 1] == "\n" }

  private var isLineStartButSpaces: Bool {
    let line = characters[..<index].reversed().prefix { $0 != "\n" }
    return line.allSatisfy { $0 == " " }
  }

  /// `>>> ` or `... ` at the beginning of a line of a session.
  private var promptLength: Int? {
    let start = characters[index...].prefix(4)
    if start == [">", ">", ">", " "] || start == [".", ".", ".", " "] { return 4 }
    let isAlone = start.count == 3 || start.last == "\n"
    return isAlone && (start.prefix(3) == [">", ">", ">"] || start.prefix(3) == [".", ".", "."])
      ? 3 : nil
  }

  private var isNumberStart: Bool {
    if isDigit(characters[index]) { return true }
    return characters[index] == "." && index + 1 < characters.count
      && isDigit(characters[index + 1])
  }

  private func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private mutating func take(_ count: Int, _ style: Style) {
    let end = min(index + count, characters.count)
    result.append(StyledText(run: String(characters[index..<end]), style))
    index = end
  }

  private mutating func takeWhile(_ style: Style, _ belongs: (Character) -> Bool) {
    take(characters[index...].prefix(while: belongs).count, style)
  }

  private mutating func takeWord() {
    let word = String(
      characters[index...].prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    let after = index + word.count
    let next = after < characters.count ? characters[after] : " "
    if next == "\"" || next == "'", word.count <= 2,
      word.lowercased().allSatisfy({ "rbfu".contains($0) })
    {
      takeString(prefixLength: word.count)
      return
    }
    let style: Style =
      if pythonKeywords.contains(word) {
        .keyword
      } else if pythonConstants.contains(word) {
        .number
      } else if next == "(" || previousWord == "def" || previousWord == "class" {
        .function
      } else {
        .plain
      }
    take(word.count, style)
    previousWord = word
  }

  /// Up to the closing quote; a string of one line ends with its line at the latest.
  private mutating func takeString(prefixLength: Int) {
    let start = index + prefixLength
    let quote = characters[start]
    let isTriple = characters[start...].prefix(3).elementsEqual([quote, quote, quote])
    var end = start + (isTriple ? 3 : 1)
    while end < characters.count {
      if characters[end] == "\\" {
        end += 2
      } else if isTriple && characters[end...].prefix(3).elementsEqual([quote, quote, quote]) {
        end += 3
        break
      } else if !isTriple && characters[end] == quote {
        end += 1
        break
      } else if !isTriple && characters[end] == "\n" {
        break
      } else {
        end += 1
      }
    }
    take(end - index, .string)
    previousWord = ""
  }
}

private let pythonKeywords: Set<String> = [
  "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
  "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
  "match", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
]

private let pythonConstants: Set<String> = ["True", "False", "None", "self"]
