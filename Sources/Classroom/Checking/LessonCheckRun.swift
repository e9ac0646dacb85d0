import Diagnostics
import Foundation
import LessonFormat
import Synchronization

/// Checks many files, as many at once as there are processors.
public struct LessonCheckRun: Sendable {
  /// What the files of each folder share.
  private let surroundings: [String: CheckSurroundings]
  private let cache: CheckCache
  private let makePython: @Sendable (_ datasets: String) -> PythonSession

  /// Code in a cell may call itself, which needs more than a thread's usual room.
  private static let stackBytes = 64 << 20

  public init(
    surroundings: [String: CheckSurroundings], cache: CheckCache,
    makePython: @escaping @Sendable (_ datasets: String) -> PythonSession
  ) {
    self.surroundings = surroundings
    self.cache = cache
    self.makePython = makePython
  }

  /// The folder that a file's surroundings are found under.
  public static func folder(of file: String) -> String {
    URL(fileURLWithPath: file).deletingLastPathComponent().path
  }

  /// The reports in the order of the files.
  ///
  /// - Parameter progress: is told now and then how many are done.
  public func reports(
    for files: [String], progress: (Int) -> Void = { _ in }
  ) -> [CheckReport] {
    cache.prepare()
    let state = Work()
    let group = DispatchGroup()
    let processors = ProcessInfo.processInfo.activeProcessorCount
    for _ in 0..<min(files.count, max(1, processors)) {
      group.enter()
      let thread = Thread {
        while let index = state.take(of: files.count) {
          state.put(report(for: files[index]), at: index)
        }
        group.leave()
      }
      thread.stackSize = Self.stackBytes
      thread.start()
    }
    while group.wait(timeout: .now() + 0.1) == .timedOut { progress(state.doneCount) }
    return files.indices.compactMap { state.report(at: $0) }
  }

  private func report(for file: String) -> CheckReport {
    guard let shared = surroundings[Self.folder(of: file)] else {
      return CheckReport(path: file, findings: [])
    }
    if GlossaryCheck.isGlossary(file) {
      return GlossaryCheck(knownLessons: shared.knownLessons).check(path: file)
    }
    let text: String
    do {
      text = try TextFile.read(file)
    } catch {
      return CheckReport(path: file, findings: [error])
    }
    return cache.report(path: file, text: text, shared) {
      let loaded = LoadedLesson.read(text: text, path: file, lexicon: shared.lexicon)
      var known = shared.knownLessons
      if let id = loaded.lesson?.id { known.insert(id) }
      return LessonChecker(knownLessons: known) { makePython(shared.datasets) }.check(loaded)
    }
  }
}

/// What the threads of a run share: the next file, and the reports that are there.
private final class Work: Sendable {
  private let state = Mutex((next: 0, reports: [Int: CheckReport]()))

  func take(of count: Int) -> Int? {
    state.withLock { state in
      guard state.next < count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  func put(_ report: CheckReport, at index: Int) {
    state.withLock { $0.reports[index] = report }
  }

  var doneCount: Int { state.withLock { $0.reports.count } }

  func report(at index: Int) -> CheckReport? { state.withLock { $0.reports[index] } }
}
