// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "lectern",
  products: [.executable(name: "lectern", targets: ["lectern"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // System libraries and C.
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .target(name: "CKernels"),
    .target(name: "CTerminal"),
    .target(name: "CTransfer"),

    // What every library may use.
    .target(name: "Diagnostics"),

    // Text.
    .target(name: "Markdown", dependencies: ["CMarkGFM", "Diagnostics"]),
    .target(name: "Terminal", dependencies: ["CReadline", "CTerminal", "Diagnostics", "Markdown"]),
    .target(name: "Plots", dependencies: ["Diagnostics", "Terminal"]),

    // Numbers.
    .target(name: "Tensors", dependencies: ["CKernels", "Diagnostics"]),
    .target(name: "Networks", dependencies: ["Diagnostics", "Tensors"]),
    .target(name: "Metrics", dependencies: ["Diagnostics"]),

    // The language at the prompt.
    .target(
      name: "MiniPython",
      dependencies: [.product(name: "BigInt", package: "BigInt"), "Diagnostics"]),
    .target(
      name: "PythonModules",
      dependencies: ["Diagnostics", "Metrics", "MiniPython", "Networks", "Plots", "Tensors"]),

    // Lessons.
    .target(
      name: "LessonFormat",
      dependencies: ["Diagnostics", "Markdown", .product(name: "Yams", package: "Yams")]),
    .target(
      name: "Questions",
      dependencies: [
        "Diagnostics", "LessonFormat", "Markdown", "Networks", "Tensors",
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "Gradebook",
      dependencies: ["Diagnostics", .product(name: "GRDB", package: "GRDB.swift")]),

    // Where all parts meet.
    .target(
      name: "Classroom",
      dependencies: [
        "Diagnostics", "Gradebook", "LessonFormat", "Markdown", "MiniPython", "Plots",
        "PythonModules", "Questions", "Terminal",
      ]),
    .executableTarget(
      name: "lectern",
      dependencies: [
        "CTransfer", "Classroom", "Diagnostics", "Gradebook", "LessonFormat", "PythonModules",
        "Questions", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // Swift's libraries are linked into the program, which starts in a third of the time.
      linkerSettings: [
        .unsafeFlags(
          [
            "-static-stdlib", "-use-ld=lld", "-l_FoundationCollections", "-l_FoundationCShims",
            "-l_FoundationICU", "-lFoundationEssentials", "-lFoundationInternationalization",
            "-lCoreFoundation",
          ], .when(platforms: [.linux]))
      ]),

    // Tests mirror the sources.
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"]),
    .testTarget(name: "PlotsTests", dependencies: ["Plots"], exclude: ["Goldens"]),
    .testTarget(name: "TensorsTests", dependencies: ["Tensors"]),
    .testTarget(name: "NetworksTests", dependencies: ["Networks"]),
    .testTarget(name: "MetricsTests", dependencies: ["Metrics"], exclude: ["Data"]),
    .testTarget(
      name: "MiniPythonTests", dependencies: ["MiniPython"],
      exclude: ["Programs", "SyntaxErrors.txt"]),
    .testTarget(name: "PythonModulesTests", dependencies: ["PythonModules"]),
    .testTarget(name: "LessonFormatTests", dependencies: ["LessonFormat"]),
    .testTarget(
      name: "QuestionsTests", dependencies: ["Questions"], resources: [.copy("Data")]),
    .testTarget(name: "GradebookTests", dependencies: ["Gradebook"], exclude: ["Data", "Goldens"]),
    .testTarget(
      name: "ClassroomTests", dependencies: ["Classroom"], exclude: ["Transcripts"]),
  ]
)
