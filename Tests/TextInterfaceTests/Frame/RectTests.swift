import Testing
import TextInterface

@Suite struct RectTests {
  private let rect = Rect(x: 2, y: 1, width: 10, height: 4)

  @Test func splitsWithAGap() {
    let (left, rest) = rect.splitLeft(3, gap: 1)
    #expect(left == Rect(x: 2, y: 1, width: 3, height: 4))
    #expect(rest == Rect(x: 6, y: 1, width: 6, height: 4))
    let (other, right) = rect.splitRight(3, gap: 1)
    #expect(other == Rect(x: 2, y: 1, width: 6, height: 4))
    #expect(right == Rect(x: 9, y: 1, width: 3, height: 4))
    #expect(rect.splitTop(1).rest == Rect(x: 2, y: 2, width: 10, height: 3))
    #expect(rect.splitBottom(1).bottom == Rect(x: 2, y: 4, width: 10, height: 1))
  }

  @Test(arguments: [-1, 0, 10, 11, 1000])
  func splitsIntoPartsThatLieInside(columns: Int) {
    for part in [rect.splitLeft(columns, gap: 1).left, rect.splitLeft(columns, gap: 1).rest] {
      #expect(part.width >= 0 && part.endX <= rect.endX && part.x >= rect.x)
    }
  }

  @Test func insetsToNothing() {
    #expect(rect.inset(by: 1) == Rect(x: 3, y: 2, width: 8, height: 2))
    #expect(rect.inset(by: 7).isEmpty)
  }

  @Test func centres() {
    #expect(rect.centred(Size(columns: 4, rows: 2)) == Rect(x: 5, y: 2, width: 4, height: 2))
    #expect(rect.centred(Size(columns: 99, rows: 99)) == rect)
  }

  @Test func intersectsFarRectanglesToNothing() {
    #expect(rect.intersection(Rect(x: 50, y: 50, width: 3, height: 3)).isEmpty)
  }
}
