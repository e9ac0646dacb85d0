import ArgumentParser
import Classroom
import Diagnostics
import Foundation
import Gradebook
import Terminal

struct Sync: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Send what you have learnt to a Learning Record Store (xAPI 1.0.3).",
    discussion: """
      EXAMPLES
        LECTERN_LRS_USER=key LECTERN_LRS_PASSWORD=secret \\
          lectern sync --store https://lrs.school.example/xAPI
        lectern sync --status

      Statements wait in your record until the store has taken them; nothing in a lesson ever
      waits for the network. LECTERN_LRS names the store where --store is not given.
      """)

  @Option(help: "The address of the store, without /statements.")
  var store: String?

  @Option(
    name: .customLong("home-page"),
    help: "The address that names your school in statements; keep it the same.")
  var homePage = "https://lectern.invalid"

  @Flag(help: "Only say what waits, was sent and was refused.")
  var status = false

  @OptionGroup var screen: ScreenOptions

  /// Tries at most, with growing pauses, before the rest is left for the next time.
  private static let rounds = 3

  func run() throws {
    let desk = try Desk(screen)
    let book = desk.record.gradebook
    if status { return try report(book, desk) }
    let environment = ProcessInfo.processInfo.environment
    guard let address = store ?? environment["LECTERN_LRS"], !address.isEmpty else {
      throw Failure(
        .usage,
        Diagnostic("which record store?", fix: "give --store ADDRESS, or set LECTERN_LRS"))
    }
    let client: RecordStoreClient
    do {
      client = try RecordStoreClient(
        address: address, user: environment["LECTERN_LRS_USER"] ?? "",
        password: environment["LECTERN_LRS_PASSWORD"] ?? "")
    } catch {
      throw Failure(.usage, error)
    }
    try book.fillOutbox(learner: desk.learnerID, homePage: homePage)
    let sender = StatementSender(
      store: client.store, outbox: book, jitter: { Double.random(in: 0...1) })
    var sent = 0
    for round in 1... {
      let ending = try sender.sendAll { (count) throws(Diagnostic) in sent += count }
      if ending == .done {
        guard try book.outboxSummary().waiting > 0, round < Self.rounds else { break }
      } else if !mayPass(ending) || round == Self.rounds {
        try report(book, desk)
        throw failure(ending, address, waiting: try book.outboxSummary().waiting)
      }
      // Each failure doubles the pause of its statements, from one second on.
      usleep(useconds_t(1_000_000 * (1 << round)))
    }
    try report(book, desk)
  }

  private func mayPass(_ ending: StatementSender.Ending) -> Bool {
    switch ending {
    case .unreachable, .busy: true
    case .denied, .done: false
    }
  }

  private func failure(
    _ ending: StatementSender.Ending, _ address: String, waiting: Int
  ) -> Failure {
    let kept = "\(waiting) statement\(waiting == 1 ? "" : "s") wait; nothing is lost"
    switch ending {
    case .unreachable(let reason):
      return Failure(
        .storeUnreachable,
        Diagnostic(
          "\(address) does not answer", got: "\(reason); \(kept)", fix: "lectern sync again later"))
    case .denied(let status):
      return Failure(
        .noPermission,
        Diagnostic(
          "\(address) does not let you in", got: "status \(status); \(kept)",
          fix: "set LECTERN_LRS_USER and LECTERN_LRS_PASSWORD"))
    case .busy(let status):
      return Failure(
        .tryLater,
        Diagnostic(
          "\(address) cannot take it now", got: "status \(status); \(kept)",
          fix: "lectern sync again later"))
    case .done: return Failure(.ownBug, Diagnostic("sending ended without an end"))
    }
  }

  private func report(_ book: LearningStore, _ desk: Desk) throws {
    let summary = try book.outboxSummary()
    var lines = [
      StyledText(
        "\(summary.sent) sent, \(summary.waiting) waiting, \(summary.refused.count) refused")
    ]
    lines += summary.refused.sorted { $0.key < $1.key }.prefix(10).map { id, remark in
      StyledText("\(id): \(remark)", .warning).wrapped(to: desk.settings.width, first: "  ")
    }
    try desk.output.writeLine(StyledText(lines: lines))
  }
}
