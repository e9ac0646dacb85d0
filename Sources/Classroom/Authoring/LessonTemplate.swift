import LessonFormat
import Questions

/// A lesson with every kind of block, for an author to fill in.
public enum LessonTemplate {
  /// The text of the file.
  ///
  /// - Parameter id: the lesson's id; its title is made of it.
  public static func text(id: String) -> String {
    let title = id.split(separator: "-").joined(separator: " ").capitalizedFirst
    return """
      ---
      format: 1
      id: \(id)
      title: \(title)
      framework: PyTorch
      minutes: 10
      needs: []
      summary: One sentence for the menu.
      ---

      What stands before the first heading opens the lesson. Say what the learner will be able to do.

      ## Numbers that are computed

      Cells run in the order in which they stand, and share their names.

      ```python run
      found, missed = 50, 10
      print(found + missed)
      ```

      ```output
      60
      ```

      The recall is {{ found / (found + missed):.2f }}: a number is never typed, it is computed.

      | | predicted spam | predicted good |
      |---|---|---|
      | actual spam | {{ found }} | {{ missed }} |

      ```python run hide
      assert found > missed  # what the text claims is checked
      correct = 90
      ```

      ```python run slow
      total = 0
      for epoch in range(3):
          total = total + epoch
      ```

      ```python run fails
      found / 0
      ```

      ```python
      # shown only
      ```

      \(questions)
      """ + "\n"
  }

  private static var questions: String {
    QuestionCatalog.kinds.map { kind in
      let declaration = kind.declaration
      let code =
        declaration.name == "predict"
        ? "\n```python run\ncorrect / 100\n```\n" : ""
      return "## A question of the type \(declaration.name)\n\n"
        + "The answer: \(declaration.summary).\n\n````question\n\(declaration.sample)\n````\n"
        + code
    }.joined(separator: "\n")
  }
}

extension String {
  fileprivate var capitalizedFirst: String {
    prefix(1).uppercased() + dropFirst()
  }
}
