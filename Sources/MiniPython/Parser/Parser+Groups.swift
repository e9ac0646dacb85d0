extension TryStatement {
  /// The same `try` with `except*` written out: one handler that hands the exception through the
  /// clauses, each of which takes its part, and raises what is left.
  ///
  ///     except BaseException as e:
  ///       g = except_star(e)
  ///       try:
  ///         if g.take(ValueError):
  ///           try:
  ///             try: g.raise_match()
  ///             except BaseException as name: …
  ///           except BaseException as h: g.add(h)
  ///         g.finish()
  ///       finally: del g
  func spellingOutGroups(at range: TextRange) -> TryStatement {
    let suffix = "\(range.start.line):\(range.start.column)"
    let (exception, handling) = (".e" + suffix, ".g" + suffix)
    func name(_ text: String) -> Expression { Expression(.name(text), range) }
    func call(_ method: String, _ arguments: [Expression]) -> Expression {
      Expression(
        .call(
          Expression(.attribute(name(handling), method), range),
          arguments.map { .positional($0) }), range)
    }
    func handler(_ name: String?, _ body: [Statement]) -> Handler {
      Handler(
        type: Expression(.name("BaseException"), range), name: name, body: body, range: range)
    }
    func attempt(_ body: [Statement], _ handlers: [Handler], finally: [Statement] = [])
      -> Statement
    {
      Statement(
        .tries(TryStatement(body: body, handlers: handlers, otherwise: [], finally: finally)),
        range)
    }
    var steps: [Statement] = []
    for (index, clause) in handlers.enumerated() {
      guard let type = clause.type else { continue }
      let raised = ".h\(suffix):\(index)"
      let own = attempt(
        [Statement(.expression(call("raise_match", [])), clause.range)],
        [handler(clause.name, clause.body)])
      let added = Statement(.expression(call("add", [name(raised)])), clause.range)
      let body = attempt([own], [handler(raised, [added])])
      steps.append(
        Statement(.branches([(test: call("take", [type]), body: [body])], otherwise: []), range))
    }
    steps.append(Statement(.expression(call("finish", [])), range))
    let start = Statement(
      .assign(
        [name(handling)],
        Expression(
          .call(name(GroupHandling.makerName), [.positional(name(exception))]), range)), range)
    let end = Statement(.delete([name(handling)]), range)
    return TryStatement(
      body: body, handlers: [handler(exception, [start, attempt(steps, [], finally: [end])])],
      otherwise: otherwise, finally: finally)
  }
}
