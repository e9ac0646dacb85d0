import Diagnostics
import LessonFormat
import Testing

@Suite("A YAML head")
struct HeadTests {
  @Test("keeps every scalar as it was typed")
  func scalars() throws {
    let head = try HeadReader.read(
      "a: no\nb: 1e3\nc: 12%\nd: 0o7\ne: ~\nf: 2026-01-01\ng: \"x: y\"\nh: |\n  one\n  two\n",
      source: "h", firstLine: 5)
    #expect(
      head.entries.map { $0.node.text } == [
        "no", "1e3", "12%", "0o7", "~", "2026-01-01", "x: y", "one\ntwo\n",
      ])
    #expect(head["c"]?.span.label == "h:7:4")
  }

  @Test("turns text into what its declaration says")
  func types() throws {
    let head = try HeadReader.read(
      "yes: yes\nwhole: 7\nlist: [a, b]\nmore: c\nkeys:\n  f(x, y): said\n",
      source: "h", firstLine: 1)
    let fields = HeadFields(
      head,
      [
        FieldDeclaration("yes", .yesNo, summary: ""),
        FieldDeclaration("whole", .wholeNumber(1...9), summary: ""),
        FieldDeclaration("list", .list(.text), summary: ""),
        FieldDeclaration("more", .oneOrMore(.text), summary: ""),
        FieldDeclaration("keys", .mapping(.text), summary: ""),
      ], of: "it")
    #expect(fields.findings == [])
    #expect(fields.yesNo("yes") == true)
    #expect(fields.wholeNumber("whole") == 7)
    #expect(fields.texts("list").map(\.value) == ["a", "b"])
    #expect(fields.texts("more").map(\.value) == ["c"])
    #expect(fields.pairs("keys").map(\.key.value) == ["f(x, y)"])
  }

  @Test("reads nothing from a value that is wrong")
  func wrongValues() throws {
    let head = try HeadReader.read("whole: many\n", source: "h", firstLine: 1)
    let fields = HeadFields(
      head, [FieldDeclaration("whole", .wholeNumber(1...9), summary: "")], of: "it")
    #expect(fields.findings.count == 1)
    #expect(fields.wholeNumber("whole") == nil)
  }
}

@Suite("What a run must print")
struct ExpectedOutputTests {
  @Test(
    "is compared without spaces at line ends, and ... stands for anything",
    arguments: [
      ("1\n", "1\n", true), ("1  \n\n", "1", true), ("1\n2\n", "1\n", false),
      ("a...z\n", "a to z\n", true), ("a...\nz\n", "a\nb\nc\nz\n", true), ("...", "", true),
      ("a...b...c", "a1c2b", false), ("a...b...c", "a1b2c", true),
    ])
  func matching(expected: String, printed: String, matches: Bool) {
    let span = SourceSpan(source: "a", start: SourcePosition(line: 1, column: 1))
    #expect(ExpectedOutput(text: expected, span: span).matches(printed) == matches)
  }
}

@Suite("A JSON value")
struct JSONValueTests {
  @Test("is written with its members in order and everything escaped")
  func writing() {
    let value: JSONValue = [
      "b": 1, "a": .number(0.5), "text": "quote \" \\ \n \u{1} é", "list": [true, .null],
      "huge": .number(.infinity),
    ]
    #expect(
      value.line
        == #"{"b":1,"a":0.5,"text":"quote \" \\ \n \u0001 é","list":[true,null],"huge":null}"#)
    #expect((["a": [1]] as JSONValue).indented() == "{\n  \"a\": [\n    1\n  ]\n}")
  }
}
