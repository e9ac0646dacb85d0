import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// The results in the elements' order, worked out on all cores once there are many elements.
  ///
  /// Below some dozens of elements the threads cost more than they save.
  public func mappedInParallel<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let chunk = 32
    guard count > 2 * chunk else { return map(transform) }
    let chunks = (count + chunk - 1) / chunk
    let results = Mutex([Int: [Result]]())
    DispatchQueue.concurrentPerform(iterations: chunks) { number in
      let part = self[(number * chunk)..<Swift.min(count, (number + 1) * chunk)].map(transform)
      results.withLock { $0[number] = part }
    }
    return results.withLock { parts in (0..<chunks).flatMap { parts[$0] ?? [] } }
  }
}
