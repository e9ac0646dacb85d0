import Diagnostics

extension Command {
  static let help = Command("help", summary: "what can be typed here") {
    (session, _) throws(Diagnostic) in
    try session.stage.show(
      .commands(
        CommandCatalog.commands.map { command in
          (
            ":" + command.name + (command.argument.isEmpty ? "" : " \(command.argument)"),
            command.summary
          )
        }))
    try session.stage.show(
      .notice(
        "Enter alone goes on. At >>> you can type Python; ? and a name, such as ?len, explains it."
      ))
  }
}
