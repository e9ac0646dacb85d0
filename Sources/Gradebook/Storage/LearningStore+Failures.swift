import Diagnostics
import Foundation
import GRDB

extension LearningStore {
  /// Runs the work and puts what SQLite or the file system says into words.
  static func reporting<Value>(
    _ action: String, _ path: String?, _ work: () throws -> Value
  ) throws(Diagnostic) -> Value {
    do {
      return try work()
    } catch let diagnostic as Diagnostic {
      throw diagnostic
    } catch let error as DatabaseError {
      throw diagnostic(action, path ?? "memory", error)
    } catch {
      throw Diagnostic(
        "cannot \(action)", got: path.map { "\($0): \(reason(error))" } ?? reason(error),
        fix: path.map { "make its folder writable, or set XDG_DATA_HOME: \(folder(of: $0))" })
    }
  }

  private static func diagnostic(
    _ action: String, _ path: String, _ error: DatabaseError
  ) -> Diagnostic {
    let (reason, fix): (String, String) =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED:
        ("another program is writing to it", "close the other session, or try again")
      case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
        (
          "the file or its folder cannot be written",
          "make \(folder(of: path)) writable, or set XDG_DATA_HOME to another folder"
        )
      case .SQLITE_FULL: ("the disk is full", "make room on the disk")
      case .SQLITE_NOTADB, .SQLITE_CORRUPT:
        ("the file is damaged or is not a gradebook", "move \(path) away and start again")
      case .SQLITE_IOERR:
        ("the disk does not read or write as it should", "check the disk and its free space")
      default: (error.message ?? "SQLite error \(error.resultCode.rawValue)", "try again")
      }
    return Diagnostic("cannot \(action)", got: "\(path): \(reason)", fix: fix)
  }

  private static func reason(_ error: any Error) -> String {
    let text = (error as NSError).localizedDescription
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private static func folder(of path: String) -> String {
    (path as NSString).deletingLastPathComponent
  }
}
