/// Which lines of a text stand between fences, found as CommonMark finds them for fences that are
/// not part of a list or quote.
struct FenceScan {
  /// Whether each line is inside a fence or is one.
  private(set) var isCode: [Bool] = []
  /// The index of the line whose fence is never closed.
  private(set) var unclosedLine: Int?

  init(_ lines: some Sequence<Substring>) {
    var open: (fence: Fence, line: Int)?
    for (index, line) in lines.enumerated() {
      let fence = Fence(line)
      if let current = open {
        isCode.append(true)
        if let fence, fence.closes(current.fence) { open = nil }
      } else if let fence, fence.canOpen {
        isCode.append(true)
        open = (fence, index)
      } else {
        isCode.append(false)
      }
    }
    unclosedLine = open?.line
  }

  private struct Fence {
    let character: Character
    let length: Int
    let info: Substring

    init?(_ line: Substring) {
      let indentation = line.prefix { $0 == " " }
      let rest = line.dropFirst(indentation.count)
      guard indentation.count < 4, let first = rest.first, first == "`" || first == "~" else {
        return nil
      }
      character = first
      length = rest.prefix { $0 == first }.count
      guard length >= 3 else { return nil }
      info = rest.dropFirst(length)
    }

    var canOpen: Bool { character == "~" || !info.contains("`") }

    func closes(_ open: Fence) -> Bool {
      character == open.character && length >= open.length && info.allSatisfy(\.isWhitespace)
    }
  }
}
