import Terminal
import Testing

@Suite("A table")
struct TextTableTests {
  let table = TextTable(
    header: ["metric", "formula", "what it tells"],
    rows: [
      ["precision", "TP / (TP + FP)", "how many alarms are real"],
      ["recall", "TP / (TP + FN)", "how much of the fraud is found"],
    ], alignments: [.left, .right])

  @Test("stands in columns where there is room")
  func wide() {
    #expect(
      table.rendered(OutputSettings(width: 80)).plain == """
        metric            formula  what it tells
        ─────────  ──────────────  ──────────────────────────────
        precision  TP / (TP + FP)  how many alarms are real
        recall     TP / (TP + FN)  how much of the fraud is found
        """)
  }

  @Test("wraps its widest columns where there is less")
  func narrow() {
    #expect(
      table.rendered(OutputSettings(width: 40)).plain == """
        metric            formula  what it tells
        ─────────  ──────────────  ─────────────
        precision  TP / (TP + FP)  how many
                                   alarms are
                                   real

        recall     TP / (TP + FN)  how much of
                                   the fraud is
                                   found
        """)
  }

  @Test("names each cell in plain mode")
  func plain() {
    #expect(
      table.rendered(OutputSettings(width: 60, isPlain: true)).plain == """
        metric: precision
        formula: TP / (TP + FP)
        what it tells: how many alarms are real

        metric: recall
        formula: TP / (TP + FN)
        what it tells: how much of the fraud is found
        """)
  }

  @Test("is never wider than asked", arguments: [20, 21, 30, 40, 80, 200])
  func never(width: Int) {
    let many = TextTable(
      header: (0..<9).map { StyledText("column \($0) 漢字") },
      rows: [(0..<9).map { StyledText("cell \($0)") }, ["short"], []])
    for one in [table, many, TextTable(header: [], rows: [])] {
      #expect(one.rendered(OutputSettings(width: width)).width <= width)
    }
  }

  @Test("has a frame around it only where frames are drawn")
  func frames() {
    let settings = OutputSettings(width: 30)
    #expect(
      panel("no, it lets most through", title: "answer", settings: settings).plain == """
        ╭─ answer ─────────────────╮
        │ no, it lets most through │
        ╰──────────────────────────╯
        """)
    var plain = settings
    plain.isPlain = true
    #expect(panel("text", title: "answer", settings: plain).plain == "answer\ntext")
    for width in [20, 40] {
      let text = StyledText(String(repeating: "word ", count: 30))
      let frame = panel(text, title: text, settings: OutputSettings(width: width))
      #expect(frame.width <= width)
    }
  }
}
