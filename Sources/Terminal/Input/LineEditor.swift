@preconcurrency import CReadline
import CTerminal
import Diagnostics
import Foundation

/// GNU readline through its callback interface, woken by a pipe for Ctrl-C, resizes and Ctrl-Z.
///
/// The blocking `readline()` does not come back from SIGINT. readline's own signal handlers stay
/// off: they would not restore the terminal between two keys.
final class LineEditor {
  private var result: LineEvent?
  var completer: Completer?
  private var initialText = ""
  var settings = OutputSettings()
  var offered: [Completion] = []
  private var loadedHistory: ObjectIdentifier?
  private var loadedCount = 0

  init() {
    rl_readline_name = permanent("lectern")
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    rl_change_environment = 0
    rl_completer_word_break_characters = permanent(" \t\n\"'`@$><=;|&{}()[],+-*/%^~!?:\\")
    rl_attempted_completion_function = { _, start, _ in
      LineEditor.atWork?.matches(start: Int(start))
    }
    rl_completion_display_matches_hook = { _, _, _ in
      LineEditor.atWork?.listOffered()
    }
    rl_getc_function = { _ in lectern_read_key() }
    rl_prep_term_function = { meta in
      rl_prep_terminal(meta)
      lectern_terminal_read_at_once()
    }
    rl_startup_hook = nil
    // An inputrc is read afterwards and may say otherwise.
    rl_variable_bind("show-all-if-ambiguous", "on")
    _ = rl_initialize()
    // The end of a paste that Ctrl-C has cut off.
    rl_bind_keyseq("\\e[201~") { _, _ in 0 }
    using_history()
    TerminalGuard.install()
  }

  /// Lets the next line begin with bytes that came before it was asked for.
  func pretendTyped(_ bytes: [UInt8]) {
    for byte in bytes { _ = rl_stuff_char(Int32(byte)) }
  }

  /// The editor whose line is being typed; set only while `read` runs.
  private static var atWork: LineEditor? {
    lectern_context_get().map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
  }

  func read(
    _ request: LineRequest, settings: OutputSettings, onResize: ((TerminalSize) -> Void)?
  ) throws(Diagnostic) -> LineEvent {
    result = nil
    completer = request.completer
    // What is pasted brings its own indentation.
    initialText = isInputWaiting ? "" : withoutControlCharacters(request.initialText)
    self.settings = settings
    load(request.history)
    lectern_context_set(Unmanaged.passUnretained(self).toOpaque())
    defer { lectern_context_set(nil) }
    let pipe = lectern_wake_begin()
    guard pipe >= 0 else {
      throw Diagnostic("cannot watch for Ctrl-C", got: String(cString: strerror(errno)))
    }
    defer { lectern_wake_end() }
    lectern_terminal_set_touched(LECTERN_TOUCHED_LINE)
    defer { lectern_terminal_set_touched(LECTERN_TOUCHED_NOTHING) }
    install(prompt: readlinePrompt(request.prompt))
    defer { rl_callback_handler_remove() }
    while result == nil {
      try wait(pipe, onResize)
    }
    return result ?? .endOfInput
  }

  private func install(prompt: String) {
    rl_callback_handler_install(prompt) { line in
      LineEditor.atWork?.accept(line)
    }
    if !initialText.isEmpty {
      rl_insert_text(initialText)
      rl_redisplay()
    }
  }

  /// Removing the handler here keeps readline from drawing the prompt once more.
  private func accept(_ line: UnsafeMutablePointer<CChar>?) {
    rl_callback_handler_remove()
    guard let line else {
      result = .endOfInput
      return
    }
    result = .line(String(cString: line))
    free(line)
  }

  /// Whether keys wait to be read: more than a person types between two lines.
  private var isInputWaiting: Bool {
    var watched = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, 0) > 0 && watched.revents & Int16(POLLIN) != 0
  }

  private func wait(
    _ pipe: Int32, _ onResize: ((TerminalSize) -> Void)?
  ) throws(Diagnostic) {
    var watched = [
      pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipe, events: Int16(POLLIN), revents: 0),
    ]
    if lectern_wake_is_pending() == 0 {
      guard poll(&watched, 2, -1) >= 0 || errno == EINTR else {
        throw Diagnostic("cannot read the keyboard", got: String(cString: strerror(errno)))
      }
    }
    react(to: lectern_wake_take(), onResize)
    guard result == nil else { return }
    if watched[0].revents & Int16(POLLIN) != 0 {
      rl_callback_read_char()
      // Whatever readline made of a line that was cut off, it is gone.
      if lectern_key_was_interrupted() != 0 { react(to: lectern_wake_take(), onResize) }
    } else if watched[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
      result = .endOfInput
    }
  }

  private func react(to bits: Int32, _ onResize: ((TerminalSize) -> Void)?) {
    if bits & Int32(LECTERN_WAKE_INTERRUPT.rawValue) != 0 {
      rl_free_line_state()
      rl_callback_sigcleanup()
      rl_point = rl_end
      rl_redisplay()
      fputs("^C", rl_outstream)
      rl_callback_handler_remove()
      fflush(rl_outstream)
      result = .interrupted
      return
    }
    if bits & Int32(LECTERN_WAKE_SUSPEND.rawValue) != 0 {
      rl_cleanup_after_signal()
      lectern_suspend()
      rl_reset_after_signal()
      rl_resize_terminal()
      rl_forced_update_display()
    }
    if bits & Int32(LECTERN_WAKE_RESIZE.rawValue) != 0 {
      rl_resize_terminal()
      if let onResize, let size = TerminalSize.ofDescriptor(1) {
        rl_clear_visible_line()
        fflush(rl_outstream)
        onResize(size)
        rl_forced_update_display()
      }
    }
  }

  private func load(_ history: InputHistory?) {
    let identity = history.map(ObjectIdentifier.init)
    let entries = history?.entries ?? []
    if identity != loadedHistory || entries.count < loadedCount {
      clear_history()
      loadedCount = 0
      loadedHistory = identity
    }
    for entry in entries[loadedCount...] { add_history(entry) }
    loadedCount = entries.count
    using_history()
  }

  /// Escape sequences between the marks that keep readline from counting them.
  private func readlinePrompt(_ prompt: StyledText) -> String {
    let text = settings.rendered(prompt)
    guard settings.usesColor else { return text }
    var result = ""
    var isInside = false
    for character in text {
      if character == "\u{1B}" {
        result += "\u{1}"
        isInside = true
      }
      result.append(character)
      if isInside, character == "m" {
        result += "\u{2}"
        isInside = false
      }
    }
    return result
  }
}

/// A copy that is never freed, since readline keeps the pointer.
private func permanent(_ text: String) -> UnsafePointer<CChar>? {
  strdup(text).map { UnsafePointer($0) }
}
