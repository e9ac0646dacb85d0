import Diagnostics
import Foundation

/// Writes a whole file or none of it: to a temporary file beside it first, which then takes its
/// name. A full disk or a power cut leaves the old file as it was.
///
/// - Throws: `Diagnostic` if the folder is missing or cannot be written, or the disk is full.
public func writeFile(_ text: String, to path: String) throws(Diagnostic) {
  let temporary = path + ".\(getpid()).partial"
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
  guard descriptor >= 0 else { throw cannotWrite(path) }
  do throws(Diagnostic) {
    defer { close(descriptor) }
    try FileSink(descriptor: descriptor, name: path).write(text)
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw cannotWrite(path) }
  } catch {
    unlink(temporary)
    throw error
  }
  guard rename(temporary, path) == 0 else {
    let failure = cannotWrite(path)
    unlink(temporary)
    throw failure
  }
}

private func cannotWrite(_ path: String) -> Diagnostic {
  let code = errno
  let folder = (path as NSString).deletingLastPathComponent
  let fix: String? =
    switch code {
    case ENOENT, ENOTDIR: "make the folder first: mkdir -p '\(folder)'"
    case EACCES, EPERM, EROFS: "name a folder that you may write to"
    case ENOSPC: "make room on the disk"
    case EISDIR: "name a file, not a folder"
    default: nil
    }
  return Diagnostic("cannot write \(path)", got: String(cString: strerror(code)), fix: fix)
}
