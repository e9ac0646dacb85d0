import Foundation
import Gradebook
import Testing

@Suite("Every way out of the gradebook")
struct ExportCatalogTests {
  static let awkward = {
    var record = answered
    let time = Date(timeIntervalSince1970: 1_772_000_000)
    record.notes = [
      Note(
        lessonID: "z", section: "", text: "*recall* first,\nthen [precision]", writtenAt: time),
      Note(
        lessonID: "pytorch-lstm", section: "Which metric matters",
        text: "Loss falls from 0.7 to 0.1.", picture: "<svg/>", writtenAt: time),
    ]
    record.questionTexts = ["pytorch-lstm/b": "Is it *good*?\n"]
    return record
  }()
  private static let answered = ExportedRecord(
    learner: "l1", homePage: "https://school.example",
    answers: [
      StoredAnswer(id: 1, answer: answer(text: "=HYPERLINK(\"http://x\")", missed: ["why, how"])),
      StoredAnswer(
        id: 2,
        answer: answer(
          "b", text: "two\nlines, \"quoted\" 🦊", verdict: .partial, isSure: false, tries: 2,
          hints: 1, section: "Second *section*", type: "free",
          missed: ["most fraud is missed"], model: "No, it misses most fraud.")),
      StoredAnswer(
        id: 3, answer: answer("c d/é", lesson: "z", text: "-0.5", verdict: .fail, section: "")),
      StoredAnswer(id: 4, answer: answer("e", lesson: "z", text: "1, 3", type: "choices")),
    ],
    progress: [
      LessonProgress(
        lessonID: "pytorch-lstm", startedAt: Date(timeIntervalSince1970: 1_772_000_000),
        completedAt: Date(timeIntervalSince1970: 1_772_003_600.5), finishedSections: ["One"])
    ],
    titles: ["pytorch-lstm": "LSTM in PyTorch"], ownVerdicts: [2: .pass])

  @Test("writes what it wrote when someone last read it", arguments: ["empty", "awkward"])
  func goldens(name: String) throws {
    let record = name == "empty" ? ExportedRecord() : ExportCatalogTests.awkward
    for export in ExportCatalog.all {
      let text = export.text(record)
      let file = "\(name)-\(export.name).\(export.fileExtension)"
      #expect(try text == golden(file, recording: text), "\(file)")
    }
  }

  @Test("writes the same text each time")
  func stable() {
    for export in ExportCatalog.all {
      #expect(export.text(ExportCatalogTests.awkward) == export.text(ExportCatalogTests.awkward))
    }
  }

  @Test("that promises JSON writes JSON")
  func json() throws {
    for export in ExportCatalog.all where export.fileExtension == "json" {
      for record in [ExportedRecord(), ExportCatalogTests.awkward] {
        let data = Data(export.text(record).utf8)
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: data) }
      }
    }
  }

  @Test("has a name and a file of its own")
  func files() throws {
    let names = ExportCatalog.all.map(\.name)
    #expect(names == names.sorted() && Set(names).count == names.count)
    let folder = testFolder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Gradebook/Exports")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix("Export.swift") && $0 != "Export.swift" }
    #expect(files.count == ExportCatalog.all.count)
  }

  @Test(
    "guards a spreadsheet against formulas, and leaves numbers alone",
    arguments: [
      ("=1+1", "'=1+1"), ("+x", "'+x"), ("-x", "'-x"), ("@x", "'@x"), ("-0.5", "-0.5"),
      ("+4", "+4"), ("a,b", "\"a,b\""), ("\"", "\"\"\"\""), ("a\nb", "\"a\nb\""), ("", ""),
      ("=\"x\"", "\"'=\"\"x\"\"\""),
    ])
  func cells(text: String, expected: String) {
    #expect(csvCell(text) == expected)
  }

  @Test("takes everything that is stored, of one lesson or of all")
  func record() throws {
    let book = try LearningStore(inMemoryWithClock: HandClock().reading)
    try book.record(answer(lesson: "a"))
    try book.record(answer(lesson: "b"))
    try book.completeLesson(lessonID: "a")
    #expect(try book.exportedRecord().answers.count == 2)
    let one = try book.exportedRecord(lessonID: "b", titles: ["b": "B"])
    #expect(one.answers.map(\.answer.lessonID) == ["b"])
    #expect(one.progress.isEmpty)
    #expect(one.title(of: "b") == "B" && one.title(of: "c") == "c")
  }
}
