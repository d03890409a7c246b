import { describe, expect, it } from 'vitest'
import type { Expr, FunctionModel } from '#code/model'
import { paths, type Paths } from '#code/ways/paths'
import type { Watch } from '#code/ways/watch'
import { indexOf, type CodeLanguage } from '../lower.ts'

const nameOf = (expr: Expr): string => (expr.kind === 'name' || expr.kind === 'member' ? expr.name : '')

const calleeName = (expr: Expr): string => (expr.kind === 'call' ? nameOf(expr.callee).toLowerCase() : '')

/**
 * One obligation: `open()` begins it and `close()` ends it. `work()` may fail, `panic()` throws and `exit()` ends the process. `isOpen` holds
 * exactly while it is open; a name `isOpen` compared with `true` is the same.
 */
const watch: Watch = {
  after: (expr, { state }) => ({ open: 'open', close: 'closed' })[calleeName(expr)] ?? state,
  where: (condition, holds, state) => {
    const asked = condition.kind === 'binary' && condition.operator === '==' ? condition.left : condition
    if (nameOf(asked) !== 'isOpen') return state
    return holds === (state === 'open') ? state : undefined
  },
  mayFail: (expr) => calleeName(expr) === 'work',
  ends: (call) => (calleeName(call) === 'panic' ? 'throw' : calleeName(call) === 'exit' ? 'exit' : undefined),
  entered: ({ value }, state) => (calleeName(value) === 'held' ? 'held' : state),
  left: ({ value }, state) => (calleeName(value) === 'held' ? `${state} and let go` : state),
}

const walk = (language: CodeLanguage, text: string): { readonly found: Paths; readonly lineOf: (offset: number) => number } => {
  const fn = indexOf(language, text).functions.find(({ name }) => name === 'f') as FunctionModel
  const first = text.slice(0, fn.start).split('\n').length
  return { found: paths(fn, 'none', language, watch), lineOf: (offset) => text.slice(0, offset).split('\n').length - first }
}

/** The ways out of the function `f`, in the order of their lines, counted from the line of its head: `2 return: open`. */
const waysOut = (language: CodeLanguage, text: string): string[] => {
  const { found, lineOf } = walk(language, text)
  expect(found.isComplete).toBe(true)
  return found.exits.map(({ kind, at, state }) => (kind === 'end' ? `end: ${state}` : `${lineOf(at.start)} ${kind}: ${state}`)).sort()
}

const inGo = (...lines: string[]): string => `package a\n\nfunc f(x int) error {\n${lines.join('\n')}\n}\n`
const inJava = (...lines: string[]): string => `class A {\nvoid f(int x) {\n${lines.join('\n')}\n}\n}\n`
const inPython = (...lines: string[]): string => `def f(x):\n${lines.map((line) => `  ${line}`).join('\n')}\n`
const inTypeScript = (...lines: string[]): string => `function f(x: number) {\n${lines.join('\n')}\n}\n`

type Row = [what: string, lines: string[], ways: string[]]

describe('the ways out of a function of Go', () => {
  const rows: Row[] = [
    [
      'a branch that returns early',
      ['open()', 'if x > 0 {', 'return nil', '}', 'close()', 'return nil'],
      ['3 return: open', '6 return: closed'],
    ],
    [
      'a deferred call on all ways',
      ['open()', 'defer close()', 'if x > 0 {', 'return nil', '}', 'return nil'],
      ['4 return: closed', '6 return: closed'],
    ],
    [
      'a way on which nothing is deferred yet',
      ['open()', 'if x > 0 {', 'return nil', '}', 'defer close()', 'return nil'],
      ['3 return: open', '6 return: closed'],
    ],
    [
      'a deferred function',
      ['open()', 'defer func() {', 'if x > 0 {', 'close()', '}', '}()', 'return nil'],
      ['7 return: closed', '7 return: open'],
    ],
    ['deferred calls, the last one first', ['defer open()', 'defer close()', 'return nil'], ['3 return: open']],
    [
      'a call that is deferred in a loop',
      ['for x > 0 {', 'open()', 'defer close()', '}', 'return nil'],
      ['5 return: closed', '5 return: none'],
    ],
    ['an argument of a deferred call, read at once', ['open()', 'defer report(close())', 'open()', 'return nil'], ['4 return: open']],
    ['work beside the function', ['open()', 'go func() { close() }()', 'return nil'], ['3 return: open']],
    ['panic runs what is deferred', ['open()', 'defer close()', 'panic("x")'], ['3 throw: closed']],
    ['the end of the process runs nothing', ['open()', 'defer close()', 'os.Exit(1)', 'return nil'], ['3 exit: open']],
    [
      'cases that are conditions',
      ['open()', 'switch {', 'case isOpen:', 'close()', 'default:', 'panic("x")', '}', 'return nil'],
      ['8 return: closed'],
    ],
    ['a case compares', ['open()', 'switch isOpen {', 'case true:', 'close()', '}', 'return nil'], ['6 return: closed']],
    [
      'break ends the switch only',
      ['open()', 'for {', 'switch x {', 'case 1:', 'break', '}', 'close()', 'return nil', '}'],
      ['8 return: closed'],
    ],
    [
      'break with a label ends the loop',
      ['open()', 'a:', 'for {', 'switch x {', 'case 1:', 'break a', '}', 'close()', 'return nil', '}', 'return nil'],
      ['11 return: open', '9 return: closed'],
    ],
    [
      'fallthrough',
      ['switch x {', 'case 1:', 'open()', 'fallthrough', 'case 2:', 'return nil', '}', 'return nil'],
      ['6 return: none', '6 return: open', '8 return: none'],
    ],
    [
      'a default in the middle',
      ['switch x {', 'case 1:', 'open()', 'default:', 'close()', 'case 2:', '}', 'return nil'],
      ['8 return: closed', '8 return: none', '8 return: open'],
    ],
    [
      'a select without default goes into a case',
      ['select {', 'case <-a:', 'open()', 'case <-b:', 'close()', '}', 'return nil'],
      ['7 return: closed', '7 return: open'],
    ],
    [
      'an endless loop ends by break only',
      ['open()', 'for {', 'if x > 0 {', 'close()', 'break', '}', '}', 'return nil'],
      ['8 return: closed'],
    ],
    ['short circuit', ['if x > 0 && open() {', 'return nil', '}', 'return nil'], ['2 return: open', '4 return: none', '4 return: open']],
    [
      'a function called in place keeps what is deferred around it',
      ['defer close()', 'func() { open() }()', 'return nil'],
      ['3 return: closed'],
    ],
    [
      'a function called in place',
      ['func() {', 'if x > 0 {', 'return', '}', 'open()', '}()', 'return nil'],
      ['7 return: none', '7 return: open'],
    ],
  ]
  it.each(rows)('%s', (_what, lines, ways) => {
    expect(waysOut('go', inGo(...lines))).toEqual(ways.toSorted())
  })
})

describe('the ways out of a function of Python', () => {
  const rows: Row[] = [
    ['a failure before the close', ['open()', 'work()', 'close()'], ['2 failure: open', 'end: closed']],
    [
      'finally on all ways',
      ['open()', 'try:', '  work()', '  if x: return 1', 'finally:', '  close()'],
      ['3 failure: closed', '4 return: closed', 'end: closed'],
    ],
    ['a handler of everything', ['open()', 'try:', '  work()', 'except Exception:', '  close()'], ['end: closed', 'end: open']],
    [
      'a handler of one error',
      ['open()', 'try:', '  work()', 'except KeyError:', '  close()', '  raise'],
      ['3 failure: open', '6 throw: closed', 'end: open'],
    ],
    [
      'else after a body that raised nothing',
      ['try:', '  work()', 'except:', '  return 1', 'else:', '  open()', '  work()'],
      ['4 return: none', '7 failure: open', 'end: open'],
    ],
    ['finally that returns takes the failure away', ['open()', 'try:', '  work()', 'finally:', '  return 1'], ['5 return: open']],
    [
      'with lets go on all ways',
      ['with held():', '  work()', '  if x: return 1', '  open()'],
      ['2 failure: held and let go', '3 return: held and let go', 'end: open and let go'],
    ],
    ['two values in one with', ['with held(), work():', '  open()'], ['1 failure: held and let go', 'end: open and let go']],
    [
      'else of a loop that no break ended',
      ['for a in x:', '  if a:', '    open()', '    break', 'else:', '  return 1'],
      ['6 return: none', 'end: open'],
    ],
    [
      'break inside match ends the loop',
      ['while True:', '  match x:', '    case 1:', '      break', '  open()', '  return 1'],
      ['6 return: open', 'end: none'],
    ],
    [
      'continue goes on to the next round',
      ['for a in x:', '  if a:', '    continue', '  open()', '  close()'],
      ['end: closed', 'end: none'],
    ],
    [
      'the state of an earlier round',
      ['for a in x:', '  if a:', '    return 1', '  open()'],
      ['3 return: none', '3 return: open', 'end: none', 'end: open'],
    ],
    ['a conditional expression', ['y = open() if x else close()'], ['end: closed', 'end: open']],
    ['not', ['open()', 'if not isOpen:', '  return 1'], ['end: open']],
    [
      'a condition that one side decides',
      ['if x: open()', 'if isOpen or x:', '  return 1'],
      ['3 return: none', '3 return: open', 'end: none'],
    ],
    ['a condition with two sides', ['open()', 'if x or isOpen:', '  close()'], ['end: closed']],
  ]
  it.each(rows)('%s', (_what, lines, ways) => {
    expect(waysOut('python', inPython(...lines))).toEqual(ways.toSorted())
  })
})

describe('the ways out of a method of Java', () => {
  const rows: Row[] = [
    ['try with resources', ['try (var a = held()) {', 'work();', '}'], ['2 failure: held and let go', 'end: held and let go']],
    [
      'its handler comes after letting go',
      ['try (var a = held()) {', 'work();', '} catch (Exception e) {', 'return;', '}'],
      ['4 return: held and let go', 'end: held and let go'],
    ],
    ['synchronized', ['synchronized (held()) {', 'return;', '}'], ['2 return: held and let go']],
    ['do runs once at least', ['do {', 'open();', '} while (x > 0);'], ['end: open']],
    [
      'a round of do that comes back to the state of its start',
      ['open();', 'do {', 'if (isOpen) close();', 'else open();', '} while (x > 0);'],
      ['end: closed', 'end: open'],
    ],
    ['continue in do asks the condition', ['do {', 'open();', 'if (x > 0) continue;', 'close();', '} while (isOpen);'], ['end: closed']],
    [
      'continue with a label',
      ['a: for (int i = 0; i < x; i++) {', 'for (;;) {', 'open();', 'continue a;', '}', '}'],
      ['end: none', 'end: open'],
    ],
    [
      'a case falls into the next one',
      ['switch (x) {', 'case 1: open();', 'case 2: return;', 'default: close();', '}'],
      ['3 return: none', '3 return: open', 'end: closed'],
    ],
    [
      'a rule does not',
      ['switch (x) {', 'case 1 -> open();', 'case 2 -> { return; }', 'default -> close();', '}'],
      ['3 return: none', 'end: closed', 'end: open'],
    ],
    [
      'a switch with a value',
      ['int y = switch (x) {', 'case 1 -> open();', 'default -> { yield close(); }', '};'],
      ['end: closed', 'end: open'],
    ],
    [
      'the end of the process does not run finally',
      ['open();', 'try {', 'System.exit(1);', '} finally {', 'close();', '}'],
      ['3 exit: open'],
    ],
    [
      'throw through finally',
      ['open();', 'try {', 'throw new Error();', '} finally {', 'if (x > 0) close();', '}'],
      ['3 throw: closed', '3 throw: open'],
    ],
    [
      'a handler of everything',
      ['open();', 'try {', 'work();', '} catch (Throwable e) {', 'close();', 'throw e;', '}'],
      ['6 throw: closed', 'end: open'],
    ],
    ['break out of a block', ['a: {', 'open();', 'if (x > 0) break a;', 'close();', '}'], ['end: closed', 'end: open']],
    [
      'break through finally',
      ['while (x > 0) {', 'open();', 'try {', 'break;', '} finally {', 'close();', '}', '}'],
      ['end: closed', 'end: none'],
    ],
  ]
  it.each(rows)('%s', (_what, lines, ways) => {
    expect(waysOut('java', inJava(...lines))).toEqual(ways.toSorted())
  })
})

describe('the ways out of a function of TypeScript', () => {
  const rows: Row[] = [
    [
      'using',
      ['using a = held()', 'if (x) return', 'work()'],
      ['2 return: held and let go', '3 failure: held and let go', 'end: held and let go'],
    ],
    ['catch takes all errors', ['open()', 'try {', 'work()', '} catch {', 'close()', '}'], ['end: closed', 'end: open']],
    [
      'try in finally',
      ['open()', 'try {', 'work()', '} finally {', 'try {', 'work()', '} finally {', 'close()', '}', '}'],
      ['3 failure: closed', '6 failure: closed', 'end: closed'],
    ],
    ['a value that may be there', ['x ?? open()'], ['end: none', 'end: open']],
    ['an assignment that may happen', ['x ??= open()'], ['end: none', 'end: open']],
    ['and', ['x && open()'], ['end: none', 'end: open']],
    ['a condition that is a constant', ['while (true) {', 'open()', 'if (x) break', '}', 'if (false) close()'], ['end: open']],
    ['a function that is only defined', ['const g = () => open()', 'return g'], ['2 return: none']],
    ['an arrow function called in place', [';(() => {', 'open()', 'work()', '})()'], ['1 failure: open', 'end: open']],
    ['for of', ['for (const a of work()) {', 'open()', 'return', '}'], ['1 failure: none', '3 return: open', 'end: none']],
    [
      'a switch over true',
      ['open()', 'switch (true) {', 'case x > 0:', 'close()', 'break', 'default:', 'return', '}'],
      ['7 return: open', 'end: closed'],
    ],
  ]
  it.each(rows)('%s', (_what, lines, ways) => {
    expect(waysOut('typescript', inTypeScript(...lines))).toEqual(ways.toSorted())
  })
})

describe('a walk that cannot follow all ways says so', () => {
  it('goto', () => {
    expect(walk('go', inGo('a:', 'open()', 'goto a')).found.isComplete).toBe(false)
  })

  it('expressions that are nested too deeply', () => {
    expect(walk('typescript', inTypeScript(`return ${'g('.repeat(600)}x${')'.repeat(600)}`)).found.isComplete).toBe(false)
  })

  it('regions that end in each other many times', () => {
    const nested = (levels: number): string =>
      levels === 0 ? 'work()\n' : `try {\n${nested(levels - 1)}} finally {\nif (x) open()\nelse if (y) close()\n${nested(levels - 1)}}\n`
    expect(walk('typescript', inTypeScript(nested(9))).found.isComplete).toBe(false)
  })
})
