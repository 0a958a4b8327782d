import TextInterface
import Tutoring

/// `gradus  The perceptron                 page 5/12   3/8 points`
struct HeaderLine: Widget {
  let model: ScreenModel

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let session = model.session
    let book = Gradebook(session)
    let right =
      model.heading.map(glyphs.transliterate)
      ?? "page \(session.pageIndex + 1)/\(session.lesson.pages.count)   "
      + "\(book.points)/\(book.maximum) points"
    let start = rect.endX - right.columns
    var title = StyledText("gradus", style: Style(.accent, bold: true))
    title.append("  " + glyphs.transliterate(session.lesson.title), style: .muted)
    frame.write(
      title.truncated(to: max(start - rect.x - 2, min(rect.width, 6)), glyphs: glyphs), x: rect.x,
      y: rect.y)
    if start > rect.x + 8 { frame.write(right, x: start, y: rect.y, style: .muted) }
  }
}

/// `epoch 3 · update 11  ━━━━━━●─────────  ▶ 8 updates/s`, or a remark on the last action in its place.
struct TrainingLine: Widget {
  let model: ScreenModel

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    if let remark = model.remark ?? model.notice?.sentence {
      frame.write(
        StyledText(glyphs.transliterate(remark), style: Style(.warning, bold: true))
          .truncated(to: rect.width, glyphs: glyphs), x: rect.x, y: rect.y)
    } else if model.session.trainable != nil {
      drawTime(in: rect, of: &frame, glyphs: glyphs)
    }
  }

  private func unit(_ isSurvey: Bool) -> String {
    (isSurvey ? "seed" : "update") + (model.speed.updatesPerSecond == 1 ? "" : "s")
  }

  private func drawTime(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard let timeline = model.session.timeline else { return }
    let trainer = timeline.trainer
    let isSurvey = model.session.page.train?.survey != nil
    let place = glyphs.transliterate(
      isSurvey
        ? "seed \(model.session.trainingDone)"
        : "epoch \(trainer.epochCount) · update \(trainer.stepCount)")
    let pace = glyphs.transliterate(
      "\(model.isPlaying ? "▶" : "‖") \(model.speed.updatesPerSecond) \(unit(isSurvey))/s"
    )
    frame.write(place, x: rect.x, y: rect.y)
    frame.write(pace, x: rect.endX - pace.columns, y: rect.y, style: .muted)
    // Both ends keep their width while numbers grow, so the bar holds still.
    let bar = rect.inset(left: max(place.columns, 24) + 2, right: max(pace.columns, 14) + 2)
    let end = max(model.session.trainingEnd, 1)
    frame.draw(
      ProgressBar(fraction: Double(model.session.trainingDone) / Double(end)), in: bar,
      glyphs: glyphs)
  }
}
