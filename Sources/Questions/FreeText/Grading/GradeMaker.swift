/// Weighs what one answer says: the side it takes, the ideas it holds, what speaks against it.
struct GradeMaker {
  let grader: FreeTextGrader
  let reading: Reading

  func evidence() -> Evidence {
    let matcher = IdeaMatcher(
      reading: reading, lexicon: grader.lexicon, given: grader.promptStems)
    let stance = grader.stance.map {
      if let choice = $0.choice {
        return ChoiceJudge(reading: reading, choice: choice, lexicon: grader.lexicon).judge()
      }
      return StanceJudge(
        reading: reading, lexicon: grader.lexicon, rightSide: $0.side, actConcepts: $0.actConcepts
      ).judge()
    }
    let allIdeas = grader.points.flatMap(\.ideas)
    let noise = NoiseCheck(
      reading: reading, promptStems: grader.promptStems, classes: grader.lexicon.classes,
      ideas: allIdeas)
    let isEmptyTalk = noise.isEcho || noise.isKeywordList || noise.speaksOfGrading

    var results: [PointResult] = []
    var met: Set<String> = []
    var isContradicted = false
    var thinCount = 0
    var hasConflict = false
    var hasDenial = false
    var evidenceSegments: Set<Int> = []
    for (point, ideas) in grader.points {
      let classes = Set(ideas.flatMap { $0.atoms.filter(\.isClass).map(\.concept) })
      let all = ideas.compactMap {
        matcher.find($0, about: classes) { $0.claimsFacts && (!$0.isQuestion || $0.isPremise) }
      }
      let found = best(all)
      hasDenial = hasDenial || ideas.contains { matcher.isDenied($0, among: allIdeas) }
      hasConflict =
        hasConflict || Set(all.map(\.outcome)).count > 1 || all.contains(where: \.isDisputed)
      var result = PointResult(id: point.id, wording: point.say, state: .missing)
      if let found, !isEmptyTalk {
        result.evidence = reading.quote(found.segment)
        result.state = found.outcome == .met ? .met : .contradicted
        if found.outcome == .met {
          met.insert(point.id)
          if found.isThin { thinCount += 1 }
          evidenceSegments.insert(found.segment)
        } else {
          isContradicted = true
        }
      }
      results.append(result)
    }

    let gloss = GlossCheck(reading: reading, lexicon: grader.lexicon)
    let misread = gloss.misread { segment in
      grader.points.contains { _, ideas in
        let classes = Set(ideas.flatMap { $0.atoms.filter(\.isClass).map(\.concept) })
        return ideas.contains { matcher.holds($0, about: classes, in: segment) }
      }
    }
    if misread != nil {
      for index in results.indices where results[index].state == .met {
        guard evidenceSegments.isSubset(of: [misread ?? -1]) else { continue }
        results[index].state = .missing
        results[index].evidence = nil
        met.remove(results[index].id)
      }
    }

    var remarks: [String] = []
    var wrong: Set<String> = []
    for (misconception, ideas) in grader.misconceptions {
      let found = best(
        ideas.compactMap { idea in
          matcher.find(idea, about: nil) {
            $0.claimsFacts && !$0.isQuestion && !$0.isHypothetical && !$0.isWish && !$0.isConcession
              && !$0.isAside
          }
        }.filter { $0.outcome == .met })
      if found != nil {
        wrong.insert(misconception.id)
        remarks.append(misconception.remark)
      }
    }

    if let stance, let wording = grader.stance?.wording {
      var result = PointResult(id: "stance", wording: wording, state: .missing)
      switch stance.outcome {
      case .right:
        if !isEmptyTalk {
          met.insert("stance")
          result.state = .met
        }
      case .wrong, .contradictory: result.state = .contradicted
      case .none: break
      }
      result.evidence = stance.segment.map(reading.quote)
      results.insert(result, at: 0)
    }

    return Evidence(
      results: results, met: met, wrong: wrong, remarks: remarks, stance: stance,
      isContradicted: isContradicted, isMisread: misread != nil, thinCount: thinCount,
      hasConflict: hasConflict, hasDenial: hasDenial, isEmptyTalk: isEmptyTalk, noise: noise,
      numbers: NumberCheck(
        reading: reading, facts: grader.reader.facts, lexicon: grader.lexicon
      ).uses.map(\.use), topicCount: topicCount,
      wordCount: reading.tokens.count { $0.isWord || $0.number != nil })
  }

  /// Mentions of concepts that the question's ideas are made of.
  private var topicCount: Int {
    let wanted = Set(
      grader.points.flatMap { $0.ideas.flatMap { $0.atoms.map(\.concept) } })
    return reading.segments.indices.reduce(0) { sum, segment in
      guard reading.segments[segment].claimsFacts else { return sum }
      return sum
        + reading.mentions(in: segment).count { mention in
          mention.concepts.contains { wanted.contains($0.name) }
        }
    }
  }

  private func best(_ found: [IdeaMatcher.Found]) -> IdeaMatcher.Found? {
    found.first { $0.outcome == .met && !$0.isThin } ?? found.first { $0.outcome == .met }
      ?? found.first
  }
}
