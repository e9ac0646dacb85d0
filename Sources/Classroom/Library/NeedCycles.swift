import Diagnostics

/// Lessons that wait for each other, so that none of them can be the first.
struct NeedCycles {
  /// A lesson that should come before another one, and where that is said.
  struct Need {
    var id: String
    var span: SourceSpan?
  }

  /// What each lesson needs.
  private var needs: [String: [Need]]

  init(_ needs: [String: [Need]]) {
    self.needs = needs.mapValues { list in list.filter { needs[$0.id] != nil } }
  }

  /// One finding for each circle.
  func findings() -> [Diagnostic] {
    var left = self
    var findings = [Diagnostic]()
    left.dropFree()
    while let circle = left.circle() {
      findings.append(finding(circle))
      for need in circle { left.needs[need.id] = nil }
      left.dropFree()
    }
    return findings
  }

  /// Takes away the lessons that can be reached, as long as there are any.
  private mutating func dropFree() {
    var waiting = needs.mapValues { Set($0.map(\.id)).count { needs[$0] != nil } }
    var followers: [String: Set<String>] = [:]
    for (id, list) in needs {
      for need in list { followers[need.id, default: []].insert(id) }
    }
    var free = waiting.filter { $0.value == 0 }.map(\.key)
    while let id = free.popLast() {
      needs[id] = nil
      for follower in followers[id] ?? [] {
        waiting[follower, default: 0] -= 1
        if waiting[follower] == 0 { free.append(follower) }
      }
    }
  }

  /// The needs of a circle, beginning with the one that closes it: each one's lesson needs the next.
  private func circle() -> [Need]? {
    guard let first = needs.keys.min() else { return nil }
    var path = [Need(id: first)]
    while let id = path.last?.id, let next = needs[id]?.first(where: { needs[$0.id] != nil }) {
      if let start = path.firstIndex(where: { $0.id == next.id }) {
        return Self.turned([next] + path[start...].dropFirst())
      }
      path.append(next)
    }
    return nil
  }

  /// The same circle, told from its first lesson by name.
  private static func turned(_ circle: [Need]) -> [Need] {
    let start = circle.indices.min { circle[$0].id < circle[$1].id } ?? 0
    return Array(circle[start...] + circle[..<start])
  }

  private func finding(_ circle: [Need]) -> Diagnostic {
    let ids = circle.map(\.id)
    let way = (ids + ids.prefix(1)).map { "'\($0)'" }.joined(separator: " needs ")
    return Diagnostic(
      ids.count == 1 ? "\(ids[0]) has to come before itself" : "lessons wait for each other",
      at: circle.first?.span, got: way, fix: "take one of them out of `needs:`")
  }
}
