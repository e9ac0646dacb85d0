import Foundation

extension Export {
  /// Statements for a Learning Record Store, xAPI 1.0.3.
  public static let xAPI = Export(
    name: "xapi", fileExtension: "json", summary: "xAPI 1.0.3 statements for a record store"
  ) { record in
    let statements =
      record.answers.map { record.answered($0) }
      + record.progress.compactMap {
        record.completed($0)
      }
    return "[" + statements.map { "\n" + $0 }.joined(separator: ",") + "\n]\n"
  }
}

extension ExportedRecord {
  /// The statement that an answer was given; the same bytes each time for the same answer.
  public func answered(_ stored: StoredAnswer) -> String {
    let answer = stored.answer
    let place = "\(homePage)/lessons/\(encoded(answer.lessonID))"
    let activity = "\(place)/questions/\(encoded(answer.questionID))"
    let interaction = XAPIInteraction(answer)
    let result = JSONText.object([
      ("response", JSONText.string(interaction.response)),
      ("success", verdict(of: stored) == .pass ? "true" : "false"),
      (
        "score", JSONText.object([("scaled", JSONText.number(min(1, max(-1, answer.score))))])
      ),
      ("duration", JSONText.string(duration(answer.seconds))),
    ])
    let definition = JSONText.object([
      ("type", JSONText.string("http://adlnet.gov/expapi/activities/cmi.interaction")),
      ("interactionType", JSONText.string(interaction.type)),
      ("name", JSONText.object([("en", JSONText.string(answer.questionID))])),
    ])
    return statement(
      identity: ["answered", "\(stored.id)", answer.text], verb: "answered", activity: activity,
      definition: definition, result: result,
      parent: place, time: answer.givenAt)
  }

  /// The statement that a lesson was done to its end; nil for one that was not.
  public func completed(_ progress: LessonProgress) -> String? {
    guard let time = progress.completedAt else { return nil }
    let definition = JSONText.object([
      ("type", JSONText.string("http://adlnet.gov/expapi/activities/lesson")),
      ("name", JSONText.object([("en", JSONText.string(title(of: progress.lessonID)))])),
    ])
    return statement(
      identity: ["completed", progress.lessonID], verb: "completed",
      activity: "\(homePage)/lessons/\(encoded(progress.lessonID))", definition: definition,
      result: JSONText.object([("completion", "true")]), parent: nil, time: time)
  }

  private func statement(
    identity: [String], verb: String, activity: String, definition: String, result: String,
    parent: String?, time: Date
  ) -> String {
    let actor = JSONText.object([
      ("objectType", JSONText.string("Agent")),
      (
        "account",
        JSONText.object([
          ("homePage", JSONText.string(homePage)), ("name", JSONText.string(learner)),
        ])
      ),
    ])
    var members = [
      (
        "id",
        JSONText.string(statementID([homePage, learner] + identity + [JSONText.time(time)]))
      ),
      ("actor", actor),
      (
        "verb",
        JSONText.object([
          ("id", JSONText.string("http://adlnet.gov/expapi/verbs/\(verb)")),
          ("display", JSONText.object([("en", JSONText.string(verb))])),
        ])
      ),
      (
        "object",
        JSONText.object([
          ("objectType", JSONText.string("Activity")), ("id", JSONText.string(activity)),
          ("definition", definition),
        ])
      ),
      ("result", result),
    ]
    if let parent {
      let activity = JSONText.object([
        ("objectType", JSONText.string("Activity")), ("id", JSONText.string(parent)),
      ])
      let activities = JSONText.object([("parent", JSONText.array([activity]))])
      members.append(("context", JSONText.object([("contextActivities", activities)])))
    }
    members.append(("timestamp", JSONText.string(JSONText.time(time))))
    return JSONText.object(members)
  }

  /// A UUID made from the content, so that the same statement is never stored twice.
  ///
  /// Marked as version 5, named by its content: record stores refuse versions above that.
  ///
  /// - Source: RFC 9562; the digest is SHA-256.
  private func statementID(_ parts: [String]) -> String {
    var bytes = Array(SHA256.digest(of: Array(parts.joined(separator: "\u{1F}").utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array(bytes.hexadecimal)
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
      .joined(separator: "-")
  }

  /// The id at the beginning of a statement that was made here.
  static func statementID(in statement: String) -> String {
    String(statement.dropFirst("{\"id\": \"".count).prefix(36))
  }

  private func encoded(_ text: String) -> String {
    text.addingPercentEncoding(
      withAllowedCharacters: .alphanumerics.union(.init(charactersIn: "-_.")))
      ?? "unknown"
  }

  /// An ISO 8601 duration in seconds with at most two decimals, such as `PT12.5S`.
  private func duration(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds > 0 else { return "PT0S" }
    let hundredths = (min(seconds, 1e9) * 100).rounded() / 100
    return "PT\(JSONText.number(hundredths))S"
  }
}

/// How xAPI calls a type of question, and the response in its notation.
struct XAPIInteraction {
  let type: String
  let response: String

  init(_ answer: AnswerRecord) {
    switch answer.questionType {
    case "choice", "choices":
      type = "choice"
      let options = answer.text.split { $0 == "," || $0 == " " }.map(String.init)
      response = options.joined(separator: "[,]")
    case "number", "predict":
      type = "numeric"
      response = answer.text
    case "order":
      type = "sequencing"
      response = answer.text.split { $0 == "," || $0 == " " }.joined(separator: "[,]")
    case "text":
      type = "fill-in"
      response = answer.text
    case "free", "code":
      type = "long-fill-in"
      response = answer.text
    default:
      type = "other"
      response = answer.text
    }
  }
}
