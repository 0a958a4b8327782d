/// A curve: values in the order of time, each with its place on the horizontal axis.
public struct Series: Equatable, Sendable {
  public var name: String
  public var points: [Point]
  public var style: Style
  public var dash: Canvas.Dash

  public struct Point: Equatable, Sendable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  public init(
    _ name: String, points: [Point], style: Style = .plain, dash: Canvas.Dash = .solid
  ) {
    self.name = name
    self.points = points
    self.style = style
    self.dash = dash
  }

  /// Values at `start`, `start + step` and so on.
  public init(
    _ name: String, values: [Double], from start: Double = 0, by step: Double = 1,
    style: Style = .plain, dash: Canvas.Dash = .solid
  ) {
    self.init(
      name,
      points: values.indices.map { Point(x: start + Double($0) * step, y: values[$0]) },
      style: style, dash: dash)
  }
}
