/// One line of a menu.
public struct MenuItem: Hashable, Sendable {
  /// What is searched and shown first.
  public var title: String
  /// What stands at the right, such as minutes and progress.
  public var detail: StyledText

  public init(_ title: String, detail: StyledText = "") {
    self.title = title
    self.detail = detail
  }
}

/// A list to choose from: arrow keys, numbers, and a search after `/`.
///
/// A value that keys change; drawing it and reading keys is done elsewhere.
public struct Menu: Hashable, Sendable {
  /// What a key led to.
  public enum Outcome: Hashable, Sendable {
    case going
    /// The chosen item's index in `items`.
    case chosen(Int)
    case left
  }

  public let title: StyledText
  public let items: [MenuItem]
  /// The marked line among `visible`.
  public private(set) var selected: Int
  /// What is searched for; nil where no search is open.
  public private(set) var search: String?
  private var digits = ""

  public init(title: StyledText = "", items: [MenuItem], selected: Int = 0) {
    self.title = title
    self.items = items
    self.selected = min(max(0, selected), max(0, items.count - 1))
  }

  /// The indices of the items that the search leaves.
  public var visible: [Int] {
    guard let search, !search.isEmpty else { return Array(items.indices) }
    let words = search.lowercased().split(separator: " ")
    return items.indices.filter { index in
      let title = items[index].title.lowercased()
      return words.allSatisfy { title.contains($0) }
    }
  }

  /// Acts on a key.
  public mutating func press(_ key: Key) -> Outcome {
    if case .interrupt = key { return .left }
    if case .endOfInput = key { return .left }
    switch key {
    case .up: move(by: -1)
    case .down, .tab: move(by: 1)
    case .home, .pageUp: selected = 0
    case .end, .pageDown: selected = max(0, visible.count - 1)
    case .enter: return choice
    case .escape:
      guard search != nil else { return .left }
      search = nil
      selected = 0
    case .backspace: eraseInSearch()
    case .character(let letter): return type(letter)
    case .left, .right, .interrupt, .endOfInput: break
    }
    if case .character = key {} else { digits = "" }
    return .going
  }

  private mutating func type(_ letter: Character) -> Outcome {
    if search != nil {
      search?.append(letter)
      selected = 0
      return .going
    }
    switch letter {
    case "/": search = ""
    case "q": return .left
    case "j": move(by: 1)
    case "k": move(by: -1)
    case " ": return choice
    case "0"..."9": return number(letter)
    default: break
    }
    return .going
  }

  /// A number marks its item; it is chosen at once where no longer number begins with it.
  private mutating func number(_ digit: Character) -> Outcome {
    digits.append(digit)
    if Int(digits).map({ $0 < 1 || $0 > items.count }) ?? true { digits = String(digit) }
    guard let number = Int(digits), number >= 1, number <= items.count else {
      digits = ""
      return .going
    }
    selected = number - 1
    guard number * 10 > items.count else { return .going }
    digits = ""
    return choice
  }

  private var choice: Outcome {
    visible.indices.contains(selected) ? .chosen(visible[selected]) : .going
  }

  private mutating func move(by step: Int) {
    guard !visible.isEmpty else { return }
    selected = (selected + step + visible.count) % visible.count
  }

  private mutating func eraseInSearch() {
    guard let text = search else { return }
    search = text.isEmpty ? nil : String(text.dropLast())
    selected = 0
  }
}
