import LessonFormat
import Questions

extension LessonExport {
  /// A Jupyter notebook, nbformat 4.5, whose code cells run with the real frameworks.
  public static let notebook = LessonExport(
    name: "ipynb", summary: "a Jupyter notebook that runs with the real frameworks"
  ) { played, options in
    ExportedText(text: Notebook(played, options).json.indented() + "\n")
  }
}

/// The cells of a notebook made of a lesson.
private struct Notebook {
  private var cells: [JSONValue] = []
  private var count = 0

  init(_ played: PlayedLesson, _ options: ExportOptions) {
    addMarkdown("# \(played.lesson.title)", id: "title")
    let usesDatasets = played.lesson.cells.contains { $0.runs && $0.code.contains("lectern") }
    if usesDatasets, !options.datasets.isEmpty {
      addCode(Self.datasetsModule(options.datasets), id: "datasets")
    }
    for piece in played.pieces {
      switch piece {
      case .section(let title, let slug): addMarkdown("## \(title)", id: "section-\(slug)")
      case .prose(let text): addMarkdown(text, id: nextID("text"))
      case .code(let cell, _, _):
        if cell.language == "python" || cell.language.isEmpty, cell.runs {
          addCode(cell.code, id: nextID("code"), metadata: Self.metadata(of: cell))
        } else {
          addMarkdown("```\(cell.language)\n\(cell.code)```", id: nextID("code"))
        }
      case .question(let question): add(question, withAnswer: options.includesAnswers)
      }
    }
  }

  var json: JSONValue {
    [
      "cells": .list(cells),
      "metadata": [
        "kernelspec": ["display_name": "Python 3", "language": "python", "name": "python3"],
        "language_info": ["name": "python"],
      ],
      "nbformat": 4, "nbformat_minor": 5,
    ]
  }

  private mutating func add(_ played: PlayedQuestion, withAnswer: Bool) {
    let question = played.question
    var text = "**Question.** " + played.presentation.text
    for option in played.presentation.options { text += "\n- \(option.label)) \(option.text)" }
    for hint in played.hints { text += Self.folded("Hint", hint) }
    let answer = [played.solution, played.explanation ?? ""].filter { !$0.isEmpty }
    if withAnswer, !answer.isEmpty {
      text += Self.folded("Answer", answer.joined(separator: "\n\n"))
    }
    addMarkdown(text, id: "question-\(question.id)")
    if question.manner == .program { addCode("# your code\n", id: "answer-\(question.id)") }
  }

  private static func folded(_ title: String, _ text: String) -> String {
    "\n\n<details><summary>\(title)</summary>\n\n\(text)\n\n</details>"
  }

  private mutating func nextID(_ kind: String) -> String {
    count += 1
    return "\(kind)-\(count)"
  }

  private mutating func addMarkdown(_ text: String, id: String) {
    cells.append([
      "cell_type": "markdown", "id": .text(Self.cellID(id)), "metadata": .object([]),
      "source": .list(Self.lines(text)),
    ])
  }

  /// What Jupyter should know of a cell: that its error is wanted, that its code is folded.
  private static func metadata(of cell: CodeCell) -> JSONValue {
    var members = [JSONValue.Member]()
    if cell.isHidden { members.append(.init("jupyter", ["source_hidden": true])) }
    if cell.mustFail { members.append(.init("tags", ["raises-exception"])) }
    return .object(members)
  }

  private mutating func addCode(
    _ text: String, id: String, metadata: JSONValue = .object([])
  ) {
    cells.append([
      "cell_type": "code", "execution_count": .null, "id": .text(Self.cellID(id)),
      "metadata": metadata, "outputs": .list([]), "source": .list(Self.lines(text)),
    ])
  }

  /// At most 64 letters, digits, hyphens and underscores.
  private static func cellID(_ text: String) -> String {
    String(text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.prefix(64))
  }

  /// The lines, each with its line break but for the last.
  private static func lines(_ text: String) -> [JSONValue] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { "\($0)\n" }
    if lines.last == "\n" { lines.removeLast() }
    if let last = lines.last { lines[lines.count - 1] = String(last.dropLast()) }
    return lines.map { .text($0) }
  }

  /// Makes `from lectern import datasets` work where there is no Lectern.
  private static func datasetsModule(_ source: String) -> String {
    let quoted = source.replacing("\\", with: "\\\\").replacing("'''", with: "\\'\\'\\'")
    return """
      import sys, types
      lectern = types.ModuleType("lectern")
      lectern.datasets = types.ModuleType("lectern.datasets")
      sys.modules.update({"lectern": lectern, "lectern.datasets": lectern.datasets})
      exec('''\(quoted)''', lectern.datasets.__dict__)
      """
  }
}
