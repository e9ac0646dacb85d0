import Terminal
import Testing

@Suite("A menu")
struct MenuTests {
  let menu = Menu(
    title: "Lessons",
    items: [
      MenuItem("LSTM in PyTorch", detail: "8 min"), MenuItem("LSTM in TensorFlow"),
      MenuItem("Self-attention"),
    ])

  private func outcome(_ keys: [Key], of menu: Menu) -> Menu.Outcome {
    var menu = menu
    for key in keys.dropLast() { _ = menu.press(key) }
    return keys.last.map { menu.press($0) } ?? .going
  }

  @Test("is walked through with arrows, around its ends")
  func arrows() {
    #expect(outcome([.down, .enter], of: menu) == .chosen(1))
    #expect(outcome([.up, .enter], of: menu) == .chosen(2))
    #expect(outcome([.end, .down, .character(" ")], of: menu) == .chosen(0))
  }

  @Test("takes a number, then Enter, as a numbered menu does")
  func numbers() {
    #expect(outcome([.character("3")], of: menu) == .going)
    #expect(outcome([.character("3"), .enter], of: menu) == .chosen(2))
    #expect(outcome([.character("9"), .enter], of: menu) == .chosen(0))
    let long = Menu(items: (1...30).map { MenuItem("item \($0)") })
    #expect(outcome([.character("2"), .enter], of: long) == .chosen(1))
    #expect(outcome([.character("2"), .character("7"), .enter], of: long) == .chosen(26))
    #expect(outcome([.character("4"), .character("1"), .enter], of: long) == .chosen(0))
  }

  @Test("has letters that do something else with the marked item")
  func shortcuts() {
    let menu = Menu(
      items: [MenuItem("one"), MenuItem("two")], shortcuts: [MenuShortcut("m", "mode")])
    #expect(outcome([.down, .character("m")], of: menu) == .shortcut("m", at: 1))
    #expect(outcome([.character("/"), .character("m")], of: menu) == .going)
    #expect(menu.drawn(OutputSettings()).plain.contains("m mode"))
  }

  @Test("is searched after a slash")
  func search() {
    let typed = "/lstm ten".map { Key.character($0) }
    #expect(outcome(typed + [.enter], of: menu) == .chosen(1))
    #expect(outcome(typed + [.escape, .enter], of: menu) == .chosen(1))
    #expect(outcome("/nothing".map { .character($0) } + [.enter], of: menu) == .going)
    #expect(outcome([.character("/"), .backspace, .character("q")], of: menu) == .left)
    #expect(outcome([.character("/"), .character("q")], of: menu) == .going)
  }

  @Test(
    "is left with q, Escape, Ctrl-C and Ctrl-D",
    arguments: [
      Key.character("q"), .escape, .interrupt, .endOfInput,
    ])
  func left(key: Key) {
    #expect(outcome([key], of: menu) == .left)
  }

  @Test("shows the marked line without color, too")
  func drawing() {
    #expect(
      menu.drawn(OutputSettings(width: 64)).tagged == """
        Lessons

        <accent>❯ </accent><dim>1</dim>  <strong>LSTM in PyTorch</strong>     8 min
          <dim>2</dim>  LSTM in TensorFlow
          <dim>3</dim>  Self-attention

        <accent>↑↓</accent> or number<dim> · </dim><accent>Enter</accent> open<dim> · </dim>\
        <accent>/</accent> search<dim> · </dim><accent>q</accent> quit
        """)
    #expect(
      menu.numbered(OutputSettings(isPlain: true)).plain
        == "Lessons\n1. LSTM in PyTorch, 8 min\n2. LSTM in TensorFlow\n3. Self-attention")
  }

  @Test("fits on the screen", arguments: [20, 40, 80])
  func fits(width: Int) {
    let long = Menu(
      title: "A title that is longer than the screen is wide",
      items: (1...50).map { MenuItem("item \($0) with a long title", detail: "8 min 漢字") },
      selected: 30)
    let picture = long.drawn(OutputSettings(width: width, height: 20))
    #expect(picture.width <= width)
    #expect(picture.lines.count < 20)
    #expect(picture.plain.contains("❯ 31"))
  }

  @Test(
    "of hundreds of items fills the screen around the marked one",
    arguments: [0, 1, 6, 250, 493, 498, 499])
  func window(selected: Int) {
    let long = Menu(items: (1...500).map { MenuItem("item \($0)") }, selected: selected)
    let picture = long.drawn(OutputSettings(width: 80, height: 20))
    let numbers = picture.lines.compactMap {
      $0.plain.split(separator: " ").last.flatMap { Int($0) }
    }
    let first = min(max(1, selected - 7), 500 - numbers.count + 1)
    #expect(numbers == Array(first..<(first + numbers.count)))
    #expect(picture.plain.contains("item \(selected + 1)\n"))
    #expect(picture.lines.count == 19)
  }

  @Test("of no items cannot be chosen from")
  func empty() {
    #expect(outcome([.down, .up, .enter], of: Menu(items: [])) == .going)
  }
}

@Suite("The keys of a terminal")
struct KeyDecoderTests {
  @Test(
    "are read from their bytes",
    arguments: [
      ("a\r", [Key.character("a"), .enter]), ("\u{1B}[A\u{1B}OB", [.up, .down]),
      ("\u{1B}[1;5C", [.right]), ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]),
      ("\u{1B}[H\u{1B}[4~", [.home, .end]), ("é漢", [.character("é"), .character("漢")]),
      ("\u{3}\u{4}\u{7F}\t", [.interrupt, .endOfInput, .backspace, .tab]),
      ("\u{1A}", [.suspend]), ("\u{1B}x", [.escape, .character("x")]), ("\u{1B}[200~\u{6}", []),
    ])
  func keys(text: String, expected: [Key]) {
    var decoder = KeyDecoder()
    #expect(decoder.keys(adding: text.utf8) == expected)
    #expect(!decoder.isWaiting)
  }

  @Test("may come in pieces")
  func pieces() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(adding: [0x1B]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.keys(adding: [0x5B]).isEmpty)
    #expect(decoder.keys(adding: [0x41]) == [.up])
    #expect(decoder.keys(adding: [0x1B]).isEmpty)
    #expect(decoder.flush() == [.escape])
    #expect(!decoder.isWaiting)
  }
}
