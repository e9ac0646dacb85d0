import Diagnostics
import Foundation
import Metrics
import Testing

@Suite("Every metric of the catalog")
struct MetricCatalogTests {
  @Test("has the value of its example", arguments: MetricCatalog.all.map(\.name))
  func example(name: String) throws {
    let metric = try #require(MetricCatalog.metric(named: name))
    let value = try metric.value(metric.example)
    #expect(abs(value - metric.exampleValue) <= 1e-12)
  }

  @Test("reaches its best value, and stays between best and worst")
  func range() throws {
    for metric in MetricCatalog.all {
      let best = try metric.value(metric.bestExample)
      #expect(abs(best - metric.best) <= 1e-9, "\(metric.name): \(best)")
      let value = try metric.value(metric.example)
      let worst = metric.worst ?? (metric.best > 0 ? -.infinity : .infinity)
      let isInside =
        (min(metric.best, worst)...max(metric.best, worst)).contains(value)
        || metric.worst == nil
      #expect(isInside, "\(metric.name): \(value)")
    }
  }

  @Test("says so when there is nothing to score")
  func empty() {
    for metric in MetricCatalog.all {
      #expect(throws: Diagnostic.self, "\(metric.name)") {
        try metric.value(metric.example.emptied)
      }
    }
  }

  @Test("says so when one side is shorter")
  func unequal() {
    for metric in MetricCatalog.all {
      #expect(throws: Diagnostic.self, "\(metric.name)") {
        try metric.value(metric.example.unequal)
      }
    }
  }

  @Test("has a name and a summary of its own")
  func names() {
    #expect(Set(MetricCatalog.all.map(\.name)).count == MetricCatalog.all.count)
    #expect(Set(MetricCatalog.all.map(\.summary)).count == MetricCatalog.all.count)
  }

  @Test("stands for a file, and no file of a topic is left out")
  func files() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Metrics")
    let folders = ["Classification", "Curves", "Probability", "Regression", "Ranking", "Text"]
    let files = try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(
        atPath: sources.appendingPathComponent(folder).path)
    }
    let topics = Set(MetricCatalog.all.map { $0.topic + ".swift" })
    #expect(Set(files) == topics)
  }
}
