import Diagnostics
import Foundation
import Gradebook

/// Sends the statements of the outbox, batch by batch, and keeps what does not get through.
///
/// - Source: xAPI 1.0.3, part three, 2.1; a store compares the bytes of a statement that it
///   knows already, so a statement is always sent as it was first.
public struct StatementSender {
  private let store: RecordStore
  private let outbox: LearningStore
  private let jitter: () -> Double

  /// Why sending ended.
  public enum Ending: Hashable, Sendable {
    /// Nothing waits any more.
    case done
    /// The store did not answer; what waits is sent the next time.
    case unreachable(String)
    /// The store is busy or has a fault of its own.
    case busy(status: Int)
    /// The store does not let us in.
    case denied(status: Int)
  }

  /// - Parameter jitter: from 0 to 1, drawn anew for each delay.
  public init(store: RecordStore, outbox: LearningStore, jitter: @escaping () -> Double) {
    self.store = store
    self.outbox = outbox
    self.jitter = jitter
  }

  /// Sends everything whose time has come.
  ///
  /// - Parameter onBatch: called after each batch with the number of its statements.
  /// - Throws: `Diagnostic` if the record cannot be read or written.
  public func sendAll(onBatch: (Int) throws(Diagnostic) -> Void) throws(Diagnostic) -> Ending {
    while true {
      let batch = try outbox.outboxBatch()
      guard !batch.isEmpty else { return .done }
      let ending = try send(batch)
      guard ending == .done else { return ending }
      try onBatch(batch.count)
    }
  }

  private func send(_ batch: [OutboxItem]) throws(Diagnostic) -> Ending {
    let body = "[" + batch.map(\.statement).joined(separator: ",") + "]"
    switch store.post(body) {
    case .unreachable(let reason):
      try outbox.postpone(batch.map(\.id), jitter: jitter())
      return .unreachable(reason)
    case .answered(let status, _) where (200..<300).contains(status):
      try outbox.markSent(batch.map(\.id))
      return .done
    case .answered(let status, _) where [401, 403].contains(status):
      return .denied(status: status)
    case .answered(let status, _) where status == 408 || status == 429 || status >= 500:
      try outbox.postpone(batch.map(\.id), jitter: jitter())
      return .busy(status: status)
    case .answered(let status, let words):
      return try divide(batch, status, words)
    }
  }

  /// A refused batch is halved until the statement is found that the store does not take.
  private func divide(
    _ batch: [OutboxItem], _ status: Int, _ words: String
  ) throws(Diagnostic) -> Ending {
    guard batch.count == 1, let item = batch.first else {
      let middle = batch.count / 2
      let first = try send(Array(batch[..<middle]))
      guard first == .done else { return first }
      return try send(Array(batch[middle...]))
    }
    if status == 409, case .answered(200, let stored) = store.fetch(item.id),
      Self.isSame(item.statement, stored)
    {
      try outbox.markSent([item.id])
    } else {
      try outbox.markRefused(item.id, remark: "\(status): \(words.prefix(500))")
    }
    return .done
  }

  /// Whether a stored statement says everything that ours says; a store adds members of its own.
  package static func isSame(_ ours: String, _ stored: String) -> Bool {
    guard let ours = try? JSONSerialization.jsonObject(with: Data(ours.utf8)),
      let stored = try? JSONSerialization.jsonObject(with: Data(stored.utf8))
    else { return false }
    return contains(stored, ours)
  }

  private static func contains(_ whole: Any, _ part: Any) -> Bool {
    switch (whole, part) {
    case (let whole as [String: Any], let part as [String: Any]):
      part.allSatisfy { name, value in whole[name].map { contains($0, value) } ?? false }
    case (let whole as [Any], let part as [Any]):
      whole.count == part.count && zip(whole, part).allSatisfy { contains($0, $1) }
    case (let whole as String, let part as String): whole == part
    case (let whole as NSNumber, let part as NSNumber): whole == part
    default: false
    }
  }
}
