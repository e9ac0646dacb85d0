import Diagnostics
import Foundation
import Gradebook
import Testing

@Suite("A gradebook that cannot be used")
struct LearningStoreFailureTests {
  @Test("names the newer version that wrote it")
  func newerVersion() throws {
    try withFolder { folder in
      let path = folder + "/g.db"
      let book = try LearningStore(path: path, clock: HandClock().reading)
      try book.pretendVersion(99)
      let error = #expect(throws: Diagnostic.self) {
        try LearningStore(path: path, clock: HandClock().reading)
      }
      #expect(
        error?.rendered() == """
          error: the record of what you have learnt was written by a newer version of Lectern
            got:       format 99
            expected:  format 3 or older
            fix:       update Lectern, or set XDG_DATA_HOME to another folder
          """)
    }
  }

  @Test("says that another program keeps it to itself")
  func busy() throws {
    try withFolder { folder in
      let path = folder + "/g.db"
      let first = try LearningStore(path: path, clock: HandClock().reading)
      let second = try LearningStore(
        path: path, busyTimeoutSeconds: 0.01, clock: HandClock().reading)
      try first.whileWriting {
        let error = #expect(throws: Diagnostic.self) { try second.record(answer()) }
        #expect(
          error?.rendered() == """
            error: cannot store what you did
              got:       \(path): another program is writing to it
              fix:       close the other session, or try again
            """)
      }
      try second.record(answer())
      #expect(try first.answers().count == 1)
    }
  }

  @Test("is made by many at the same moment, and all of them store")
  func manyAtOnce() throws {
    for _ in 0..<10 {
      try withFolder { folder in
        let path = folder + "/new/g.db"
        DispatchQueue.concurrentPerform(iterations: 8) { number in
          do {
            try LearningStore(path: path, clock: HandClock().reading).record(answer("q\(number)"))
          } catch {
            Issue.record(error)
          }
        }
        let stored = try LearningStore(path: path, clock: HandClock().reading).answers()
        #expect(stored.count == 8)
      }
    }
  }

  @Test("says that a file is no gradebook")
  func notADatabase() throws {
    try withFolder { folder in
      let path = folder + "/g.db"
      try String(repeating: "not a database, ", count: 100).write(
        toFile: path, atomically: true, encoding: .utf8)
      let error = #expect(throws: Diagnostic.self) {
        try LearningStore(path: path, clock: HandClock().reading)
      }
      #expect(error?.got == "\(path): the file is damaged or is not a gradebook")
      #expect(error?.fix == "move \(path) away and start again")
    }
  }

  @Test("says that its folder cannot be made")
  func noFolder() throws {
    try withFolder { folder in
      try "a file".write(toFile: folder + "/file", atomically: true, encoding: .utf8)
      let error = #expect(throws: Diagnostic.self) {
        try LearningStore(path: folder + "/file/g.db", clock: HandClock().reading)
      }
      #expect(error?.summary == "cannot open the record of what you have learnt")
      #expect(error?.fix?.contains("XDG_DATA_HOME") == true)
    }
  }

  @Test("says that the disk is full, keeps what it has, and goes on in memory")
  func fullDisk() throws {
    try withFolder { folder in
      let path = folder + "/g.db"
      let book = try LearningStore(path: path, clock: HandClock().reading)
      try book.record(answer("one"))
      try book.pretendFullDisk()
      let error = #expect(throws: Diagnostic.self) {
        try book.record(answer("two", text: String(repeating: "x", count: 100_000)))
      }
      #expect(
        error?.rendered() == """
          error: cannot store what you did
            got:       \(path): the disk is full
            fix:       make room on the disk
          """)
      #expect(try book.answers().map(\.answer.questionID) == ["one"])
      let copy = try book.copyInMemory()
      try copy.record(answer("two"))
      #expect(try copy.answers().count == 2)
    }
  }

  @Test("goes on in memory with everything that it had")
  func copyInMemory() throws {
    try withFolder { folder in
      let book = try LearningStore(path: folder + "/g.db", clock: HandClock().reading)
      try book.record(answer("one"))
      let copy = try book.copyInMemory()
      try copy.record(answer("two"))
      #expect(try copy.answers().map(\.answer.questionID) == ["one", "two"])
      #expect(try book.answers().map(\.answer.questionID) == ["one"])
    }
  }
}
