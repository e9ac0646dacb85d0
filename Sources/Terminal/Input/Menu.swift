/// One line of a menu.
public struct MenuItem: Hashable, Sendable {
  /// What is searched and shown first.
  public var title: String
  /// What stands at the right, such as minutes and progress.
  public var detail: StyledText
  /// The same in words, for a numbered menu; by default the letters of `detail`.
  public var words: String
  /// What stands above this item and those after it; empty for nothing.
  public var heading: String

  public init(
    _ title: String, detail: StyledText = "", words: String? = nil, heading: String = ""
  ) {
    self.title = title
    self.detail = detail
    self.words = words ?? detail.plain
    self.heading = heading
  }
}

/// A letter that does something else than choosing an item.
public struct MenuShortcut: Hashable, Sendable {
  public var key: Character
  /// What it does, such as `review`.
  public var words: String

  public init(_ key: Character, _ words: String) {
    self.key = key
    self.words = words
  }
}

/// A list to choose from: arrow keys, numbers, letters, and a search after `/`.
///
/// A value that keys change; drawing it and reading keys is done elsewhere.
public struct Menu: Hashable, Sendable {
  /// What a key led to.
  public enum Outcome: Hashable, Sendable {
    case going
    /// The chosen item's index in `items`.
    case chosen(Int)
    /// A letter, and the index of the item that was marked.
    case shortcut(Character, at: Int)
    case left
  }

  public let title: StyledText
  public let items: [MenuItem]
  public let shortcuts: [MenuShortcut]
  /// The marked line among `visible`.
  public private(set) var selected: Int
  /// What is searched for; nil where no search is open.
  public private(set) var search: String?
  private var digits = ""

  public init(
    title: StyledText = "", items: [MenuItem], shortcuts: [MenuShortcut] = [], selected: Int = 0
  ) {
    self.title = title
    self.items = items
    self.shortcuts = shortcuts
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
    switch key {
    case .interrupt, .endOfInput: return .left
    case .up: move(by: -1)
    case .down, .tab: move(by: 1)
    case .home, .pageUp: selected = 0
    case .end, .pageDown: selected = max(0, visible.count - 1)
    case .enter: return choice
    case .escape:
      guard let marked else { return search == nil ? .left : endSearch(at: 0) }
      return search == nil ? .left : endSearch(at: marked)
    case .backspace: eraseInSearch()
    case .character(let letter): return type(letter)
    case .left, .right, .suspend, .redraw, .resumed: break
    }
    digits = ""
    return .going
  }

  private mutating func endSearch(at index: Int) -> Outcome {
    search = nil
    selected = index
    return .going
  }

  private mutating func type(_ letter: Character) -> Outcome {
    if search != nil {
      search?.append(letter)
      selected = 0
      return .going
    }
    if ("0"..."9").contains(letter) { return mark(letter) }
    digits = ""
    if shortcuts.contains(where: { $0.key == letter }) {
      return marked.map { .shortcut(letter, at: $0) } ?? .going
    }
    switch letter {
    case "/": search = ""
    case "q": return .left
    case "j": move(by: 1)
    case "k": move(by: -1)
    case " ": return choice
    default: break
    }
    return .going
  }

  /// A number marks its item, digit by digit; Enter chooses it, as at a numbered menu.
  private mutating func mark(_ digit: Character) -> Outcome {
    digits.append(digit)
    if Int(digits).map({ $0 < 1 || $0 > items.count }) ?? true { digits = String(digit) }
    if let number = Int(digits), number >= 1, number <= items.count {
      selected = number - 1
    } else {
      digits = ""
    }
    return .going
  }

  /// The index of the marked item.
  private var marked: Int? {
    visible.indices.contains(selected) ? visible[selected] : nil
  }

  private var choice: Outcome { marked.map { .chosen($0) } ?? .going }

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
