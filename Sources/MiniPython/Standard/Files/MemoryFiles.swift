/// The files of one interpreter, which live in memory: a lesson may save and load, and nothing of
/// it reaches the disk.
public final class MemoryFiles {
  public enum Content {
    case text(String)
    /// What a library saved, such as the weights of a model.
    case object(Value)
  }

  private var files: [String: Content] = [:]
  private var folders: Set<String> = ["", "/", "/tmp"]
  private var folderCount = 0
  /// How many bytes of text all files together may hold.
  private static let limit = 32 << 20

  public init() {}

  /// A path without doubled slashes, `.` and a slash at its end.
  public static func normal(_ path: String) -> String {
    let isRooted = path.hasPrefix("/")
    let parts = path.split(separator: "/").filter { $0 != "." }
    return (isRooted ? "/" : "") + parts.joined(separator: "/")
  }

  public static func folder(of path: String) -> String {
    let path = normal(path)
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  public subscript(path: String) -> Content? { files[Self.normal(path)] }
  public func isFolder(_ path: String) -> Bool { folders.contains(Self.normal(path)) }
  public func exists(_ path: String) -> Bool { self[path] != nil || isFolder(path) }

  /// - Throws: FileNotFoundError if there is no such folder, OSError if memory is used up.
  public func store(_ content: Content, at path: String) throws(PythonError) {
    guard isFolder(Self.folder(of: path)) else { throw Self.missing(path) }
    if case .text(let text) = content {
      let others = files.reduce(0) { sum, file in
        guard case .text(let text) = file.value, file.key != Self.normal(path) else { return sum }
        return sum + text.utf8.count
      }
      guard others + text.utf8.count <= Self.limit else {
        throw PythonError(
          "OSError", "[Errno 28] No space left on device: '\(path)'",
          advice: "the files of a lesson live in memory, \(Self.limit >> 20) MB of it")
      }
    }
    files[Self.normal(path)] = content
  }

  public func makeFolder(_ path: String) {
    var path = Self.normal(path)
    while !path.isEmpty, path != "/" {
      folders.insert(path)
      path = Self.folder(of: path)
    }
  }

  /// A new folder below `/tmp`.
  public func makeTemporaryFolder(prefix: String = "tmp") -> String {
    folderCount += 1
    let digits = String(folderCount + 0xA3C7, radix: 36)
    let path = "/tmp/\(prefix)\(String(repeating: "_", count: max(0, 8 - digits.count)))\(digits)"
    makeFolder(path)
    return path
  }

  /// Removes a file, or a folder with all that is in it.
  public func remove(_ path: String) {
    let path = Self.normal(path)
    files = files.filter { $0.key != path && !$0.key.hasPrefix(path + "/") }
    folders = folders.filter { $0 != path && !$0.hasPrefix(path + "/") }
  }

  /// The names in a folder, sorted.
  public func names(in path: String) -> [String] {
    let path = Self.normal(path)
    return (Array(files.keys) + folders).filter {
      !$0.isEmpty && $0 != "/" && Self.folder(of: $0) == path
    }
    .map { String($0.split(separator: "/").last ?? "") }.sorted()
  }

  public static func missing(_ path: String) -> PythonError {
    PythonError(
      "FileNotFoundError", "[Errno 2] No such file or directory: '\(path)'",
      advice: "a lesson sees the files that it wrote itself, and no others")
  }
}

extension Interpreter {
  public var files: MemoryFiles { state(MemoryFiles.self) { MemoryFiles() } }

  /// A path given as text or as an object with `__fspath__`.
  public func path(_ value: Value) throws(PythonError) -> String {
    if case .string(let text) = value { return text.text }
    guard case .object(let object) = value, specialMethod("__fspath__", of: object) != nil else {
      throw PythonError(
        .typeError,
        "expected str, bytes or os.PathLike object, not \(type(of: value).name)")
    }
    return try text(callMethod(value, "__fspath__"))
  }
}
