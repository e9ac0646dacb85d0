import Diagnostics

extension Command {
  static let restore = Command(
    "restore", summary: "brings the lesson's names back after you changed them; yours are kept"
  ) { (session, _) throws(Diagnostic) in
    try session.restoreNames()
  }
}
