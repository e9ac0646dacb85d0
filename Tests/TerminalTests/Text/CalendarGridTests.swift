import Terminal
import Testing

@Suite("A calendar of days")
struct CalendarGridTests {
  let grid = CalendarGrid(
    rowNames: ["Mon", "", "Wed"], columnNames: ["Feb", "", "", "Mar", ""],
    counts: [[0, 1, 2, 8, 3], [0, 0, 0, 4, nil], [6, 0, 0, 0, nil]])

  @Test("shows more answers darker, and days to come not at all")
  func shades() {
    #expect(
      grid.rendered(OutputSettings(width: 40)).plain == """
            Feb   Mar
        Mon · ░ ░ █ ▒
            · · · ▒
        Wed ▓ · · ·
        """)
    #expect(grid.rendered(OutputSettings(width: 40, isASCII: true)).plain.contains("Mon . - - # +"))
  }

  @Test("shows the latest weeks where not all fit")
  func narrow() {
    let many = CalendarGrid(
      rowNames: ["Mon"], columnNames: [],
      counts: [(0..<60).map { $0 }])
    #expect(many.rendered(OutputSettings(width: 20)).width <= 20)
    #expect(many.rendered(OutputSettings(width: 20)).plain.hasSuffix("█"))
    #expect(
      CalendarGrid(rowNames: [], columnNames: [], counts: []).rendered(OutputSettings()).plain == ""
    )
  }
}
