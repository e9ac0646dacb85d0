extension StandardModules {
  /// `datetime`, written in Python.
  static let datetime = ModuleDefinition(
    python: "datetime", "Dates, times of day and the time between them.",
    [DatetimeIntervalSource.text, DatetimeTextSource.text, DatetimeSource.text].joined(
      separator: "\n"),
    names: ["date", "datetime", "time", "timedelta", "timezone", "UTC", "MINYEAR", "MAXYEAR"])
}
