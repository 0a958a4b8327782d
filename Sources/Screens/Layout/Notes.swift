import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// An instructor's notes, page by page, as running text, and below those of a page with a task every setting that
/// solves it; pages with neither are left out.
///
/// - Parameter run: the author's, from which the settings are computed.
public func plainNotes(
  of lesson: Lesson, _ run: AuthorRun, glyphs: GlyphSet = .unicode, width: Int = 78
) throws(ExperimentError) -> String {
  let inline = InlineText(formulas: try Session(lesson).formulas)
  let layout = ProseLayout(inline: inline, width: width, glyphs: glyphs)
  let pages = lesson.pages.enumerated().compactMap { index, page -> String? in
    let settings = page.tasks.compactMap { task in
      run.passingSettings(of: task.id).map { SettingsText(task: task.id, settings: $0) }
    }
    guard !page.notes.isEmpty || !settings.isEmpty else { return nil }
    let title = "\(index + 1). " + glyphs.transliterate(inline(page.title).string)
    let notes = layout.lines(of: page.notes) + settings.flatMap { $0.lines(layout) }
    return ([title] + notes.map(\.string)).joined(separator: "\n")
  }
  return pages.map { $0 + "\n" }.joined(separator: "\n")
}

extension Page {
  fileprivate var notes: [Prose] {
    blocks.flatMap { block -> [Prose] in
      if case .notes(let notes) = block { notes } else { [] }
    }
  }
}

/// `Settings that pass find-the-rate, 2 of 5: rate 0.1 or 0.4, after 10 to 35 updates.`
private struct SettingsText {
  let task: String
  let settings: PassingSettings

  /// Of so many groups the reader still makes sense.
  private static let mostGroups = 12

  /// A single group in the sentence, several below it.
  func lines(_ layout: ProseLayout) -> [StyledText] {
    let groups = settings.groups
    guard groups.count != 1 else {
      return layout.wrap(StyledText("\(heading): \(words(groups[0]))."))
    }
    let shown = groups.prefix(Self.mostGroups)
    let items = shown.flatMap {
      layout.wrap(StyledText("  • \(words($0))"), hangingIndent: 4)
    }
    let rest = groups.dropFirst(Self.mostGroups).map { $0.values.map(\.count).reduce(1, *) }
    let more = rest.isEmpty ? [] : [StyledText("  • and \(rest.reduce(0, +)) others")]
    return layout.wrap(StyledText(heading + (groups.isEmpty ? "." : ":"))) + items + more
  }

  private var heading: String {
    guard settings.tried > 0 else {
      return "Settings that pass \(task): training takes too long to try them"
    }
    let all = settings.tried == settings.offered
    let tried =
      all ? "\(settings.offered)" : "\(settings.tried) tried, \(settings.offered) on offer"
    return "Settings that pass \(task), \(settings.passing.count) of \(tried)"
  }

  private func words(_ group: PassingSettings.Group) -> String {
    let knobs = zip(settings.knobs, group.values).map(words).joined(separator: ", ")
    let (least, most) = (group.updates.lowerBound, group.updates.upperBound)
    let updates =
      switch (least, most) {
      case (0, 0): "at once"
      case (1, 1): "after 1 update"
      case _ where least == most: "after \(least) updates"
      default: "after \(least) to \(most) updates"
      }
    return "\(knobs), \(updates)"
  }

  /// `rate 0.1 to 1`, `seed 1, 2 or 5`, `any batch`.
  private func words(_ knob: OpenTask.Knob, _ places: [Int]) -> String {
    if places.count == knob.values.count, places.count > 1 { return "any \(knob.name)" }
    let values = places.map { knob.values[$0] }
    let numbers = values.compactMap(Double.init)
    let isRun =
      places.count > 2 && numbers.count == places.count && numbers == numbers.sorted()
      && places == Array(places[0]...places[places.count - 1])
    if isRun { return "\(knob.name) \(values[0]) to \(values[values.count - 1])" }
    let list = [values.dropLast().joined(separator: ", "), values.last ?? ""]
    return "\(knob.name) " + list.filter { !$0.isEmpty }.joined(separator: " or ")
  }
}
