import TextInterface

/// What a key can ask for.
enum Request: Equatable, Sendable, CaseIterable {
  case goOn, leaveAnswer, resumeAnswer
  case train, update, epoch, toEnd, backUpdate, backTen, backHundred, restart, faster, slower
  case up, down, knobLeft, knobRight, mark, unpick, weightBefore, weightAfter
  case hint, solution, skip
  case nextPage, previousPage, scrollDown, scrollUp, otherPane
  case overview, search, glossary
  case help, menu, quit, interrupt
}

/// The one table that gives every request its keys, its name and its line of help.
let keyMap = KeyTable<Request>([
  .init(.up, keys: [.up, .character("k")], name: "choose", help: "move up", importance: 5),
  .init(.down, keys: [.down, .character("j")], name: "choose", help: "move down", importance: 5),
  .init(
    .weightBefore, keys: [.up, .character("[")], name: "weight",
    help: "why: ask about the weight before", importance: 5),
  .init(
    .weightAfter, keys: [.down, .character("]")], name: "weight",
    help: "why: ask about the next weight", importance: 5),
  .init(.knobLeft, keys: [.left], name: "turn", help: "turn the knob down", importance: 6),
  .init(.knobRight, keys: [.right], name: "turn", help: "turn the knob up", importance: 6),
  .init(
    .mark, keys: [.space, .character("x")], name: "mark",
    help: "mark a choice, where several may be right",
    importance: 8),
  .init(
    .unpick, keys: [.backspace, .character("x")], name: "undo", help: "take the last pick back",
    importance: 6),
  .init(
    .leaveAnswer, keys: [.escape], name: "commands", help: "leave the answer: letters are commands",
    importance: 3),
  .init(
    .resumeAnswer, keys: [.tab], name: "answer",
    help: "back to the answer, as do Enter and a click"),
  .init(
    .goOn, keys: [.enter], name: "next",
    help: "the way on: answer, train, next page; else a hint",
    importance: 9),
  .init(
    .train, keys: [.space], name: "train",
    help: "train or pause; go on where nothing trains",
    importance: 8),
  .init(
    .update, keys: [.character("s"), .character(".")], name: "step", help: "train one update",
    importance: 4),
  .init(
    .epoch, keys: [.character("e")], name: "epoch", help: "train to the end of the epoch",
    importance: 4),
  .init(.toEnd, keys: [.end, .character("E")], name: "to the end", help: "train to the end"),
  .init(
    .backUpdate, keys: [.character("b"), .character(",")], name: "back", help: "one update back",
    importance: 2),
  .init(
    .backTen, keys: [.character("B"), .character("<")], name: "back 10", help: "ten updates back"),
  .init(.backHundred, keys: [.character("C")], name: "back 100", help: "a hundred updates back"),
  .init(
    .restart, keys: [.character("r"), .home], name: "restart",
    help: "start the training over", importance: 1),
  .init(
    .faster, keys: [.character("+"), .character("=")], name: "speed", help: "train faster",
    importance: 1),
  .init(.slower, keys: [.character("-")], name: "speed", help: "train slower", importance: 1),
  .init(.hint, keys: [.character("h")], name: "hint", help: "the next hint", importance: 6),
  .init(
    .solution, keys: [.character("v"), .character("a")], name: "show it",
    help: "view the answer, without points; asks again"),
  .init(
    .skip, keys: [.character("z")], name: "skip",
    help: "leave it open, without points; asks again"),
  .init(
    .otherPane, keys: [.tab], name: "picture",
    help: "words or pictures, on a narrow screen",
    importance: 7),
  .init(
    .nextPage, keys: [.pageDown, .right, .character("n")], name: "page", help: "the next page",
    importance: 3),
  .init(
    .previousPage, keys: [.pageUp, .left, .character("p")], name: "page",
    help: "the page before", importance: 3),
  .init(.scrollDown, keys: [.character("d"), .control("d")], name: "scroll", help: "scroll down"),
  .init(.scrollUp, keys: [.character("u"), .control("u")], name: "scroll", help: "scroll up"),
  .init(
    .help, keys: [.function(1), .character("?")], name: "all keys", help: "this help", importance: 7
  ),
  .init(
    .overview, keys: [.character("o")], name: "overview",
    help: "all pages of the lesson: done, missed, open"),
  .init(.search, keys: [.character("/")], name: "search", help: "search in all lessons"),
  .init(
    .glossary, keys: [.character("g")], name: "glossary", help: "what a symbol or a term means"),
  .init(.menu, keys: [.character("m")], name: "lessons", help: "back to the list of lessons"),
  .init(
    .quit, keys: [.character("q")], name: "quit", help: "leave; everything is kept", importance: 2),
  .init(.interrupt, keys: [.control("c")], name: "quit", help: "leave at once"),
])
