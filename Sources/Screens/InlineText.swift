import LessonScript
import TextInterface
import Tutoring

/// Turns an author's words into styled text, with every value computed now.
struct InlineText {
  var formulas: FormulaValue
  var base = Style.plain

  func callAsFunction(_ inlines: [Inline]) -> StyledText {
    inlines.reduce(into: StyledText()) { $0 += text(of: $1) }
  }

  private func text(of inline: Inline) -> StyledText {
    switch inline {
    case .text(let text): return StyledText(text, style: base)
    case .code(let code): return StyledText(code, style: base)
    case .lineBreak: return StyledText("\n", style: base)
    case .emphasis(let inner): return self(inner).restyled { $0.underline = true }
    case .strong(let inner): return self(inner).restyled { $0.bold = true }
    case .link(let inner, let destination): return link(inner, destination)
    case .value(let value): return StyledText(string(of: value), style: style(of: value))
    }
  }

  /// What is computed stands out; a number that the author declares as a fact does not.
  private func style(of value: ValueInline) -> Style {
    switch value.expression.expression {
    case .number, .negate(.number): return base
    default: break
    }
    var style = base
    style.bold = true
    return style
  }

  private func link(_ inner: [Inline], _ destination: String) -> StyledText {
    let words = self(inner)
    return words.string == destination
      ? words : words + StyledText(" (\(destination))", style: .muted)
  }

  private func string(of value: ValueInline) -> String {
    let number = formulas(value.expression)
    guard let decimals = value.decimals else { return NumberFormat.short.string(number) }
    let text = NumberFormat.decimals(decimals).string(number)
    // So many decimals that nothing is left would say that it is 0.
    let isLost = number != 0 && !text.contains { ("1"..."9").contains($0) }
    return isLost && number.isFinite && decimals > 1 ? NumberFormat.short.string(number) : text
  }
}
