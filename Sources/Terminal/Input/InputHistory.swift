import Diagnostics
import Foundation

/// What was typed at one kind of prompt, oldest first, kept in a file over sessions.
///
/// Each entry is appended to the file when it is given, so two sessions at once lose nothing and
/// neither does a killed one. The file can be read by its owner alone.
public final class InputHistory {
  /// Entries kept; the oldest go first.
  public static let limit = 1000

  public private(set) var entries: [String] = []
  private let path: String?
  private let clock: () -> Date

  /// A history in memory only.
  public init() {
    path = nil
    clock = { Date(timeIntervalSince1970: 0) }
  }

  /// The history in a file; a missing file is an empty history.
  ///
  /// - Throws: `Diagnostic` if the file is there and cannot be read.
  public init(path: String, clock: @escaping () -> Date) throws(Diagnostic) {
    self.path = path
    self.clock = clock
    guard FileManager.default.fileExists(atPath: path) else { return }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Diagnostic(
        "cannot read the history of what was typed", got: path,
        fix: "chmod u+rw '\(path)', or delete the file")
    }
    let all = HistoryFormat.entries(in: String(decoding: data, as: UTF8.self))
    entries = all.suffix(InputHistory.limit).map(\.text)
    if all.count > 2 * InputHistory.limit { try rewrite(all.suffix(InputHistory.limit)) }
  }

  /// Adds what was typed, unless it is blank or the same as the entry before.
  ///
  /// - Throws: `Diagnostic` if the file cannot be written; the entry is in memory all the same.
  public func add(_ text: String) throws(Diagnostic) {
    guard text.contains(where: { !$0.isWhitespace }), text != entries.last else { return }
    entries.append(text)
    if entries.count > InputHistory.limit { entries.removeFirst() }
    guard path != nil else { return }
    let time = Int(clock().timeIntervalSince1970)
    try write(HistoryFormat.text(of: .init(text: text, time: time)), flags: O_APPEND)
  }

  private func rewrite(_ kept: ArraySlice<HistoryFormat.Entry>) throws(Diagnostic) {
    try write(kept.map(HistoryFormat.text).joined(), flags: O_TRUNC)
  }

  private func write(_ text: String, flags: Int32) throws(Diagnostic) {
    guard let path else { return }
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty { mkdirs(folder) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o600)
    guard descriptor >= 0 else {
      throw Diagnostic(
        "cannot keep the history of what is typed", got: String(cString: strerror(errno)),
        fix: "make '\(path)' writable")
    }
    defer { close(descriptor) }
    try FileSink(descriptor: descriptor, name: path).write(text)
  }

  private func mkdirs(_ folder: String) {
    // A folder that cannot be made shows as the file that cannot be opened.
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }
}
