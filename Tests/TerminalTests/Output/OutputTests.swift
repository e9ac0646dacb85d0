import Diagnostics
import Foundation
import Terminal
import Testing

@Suite("An output")
struct OutputTests {
  @Test("writes what its settings ask for")
  func settings() throws {
    let sink = RecordingSink()
    var output = Output(sink, settings: OutputSettings())
    try output.write(StyledText("σ", .strong))
    try output.writeLine("!")
    output.settings.usesColor = true
    try output.writeLine(StyledText("b", .strong))
    output.settings.isASCII = true
    try output.writeLine("σ")
    try output.writeRaw("{}")
    #expect(sink.text == "σ!\n\u{1B}[1mb\u{1B}[0m\nsigma\n{}")
  }

  @Test("says that the disk is full instead of losing what was written")
  func fullDisk() throws {
    let descriptor = open("/dev/full", O_WRONLY)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let error = #expect(throws: Diagnostic.self) {
      try FileSink(descriptor: descriptor, name: "notes.md").write("text")
    }
    #expect(
      error?.rendered() == """
        error: cannot write to notes.md
          got:       No space left on device
          fix:       make room on the disk and run the command again
        """)
  }
}
