import { describe, expect, it } from 'vitest'
import { dominance } from '#code/ways/dominance'
import { lastName } from '#code/last-name'
import type { Located } from '#code/model'
import type { Passed } from '#code/origins/passed'
import { indexOf, type CodeLanguage } from '../lower.ts'

const inGo = (...lines: string[]): string => `package a\n\nfunc f(x *X) error {\n${lines.join('\n')}\n}\n`
const inJava = (...lines: string[]): string => `class A {\nvoid f(X x) {\n${lines.join('\n')}\n}\n}\n`
const inPython = (...lines: string[]): string => `def f(x):\n${lines.map((line) => `  ${line}`).join('\n')}\n`
const inTypeScript = (...lines: string[]): string => `async function f(x: X) {\n${lines.join('\n')}\n}\n`

const texts: Readonly<Record<CodeLanguage, (...lines: string[]) => string>> = {
  go: inGo,
  java: inJava,
  python: inPython,
  typescript: inTypeScript,
}

/** The steps, in order: `ok` or `not ok` for conditions, `check()` for calls of checks, `some(…)` for steps on only some paths. */
const shown = (text: string, until: Passed, from: Passed = null): string[] => {
  const of = ({ start, end }: Located): string => text.slice(start, end).replaceAll(/\s+/g, ' ')
  const steps: string[] = []
  for (let at = until; at && at !== from; at = at.before) {
    const { step } = at
    if (step.kind === 'condition') steps.unshift(`${step.holds ? '' : 'not '}${of(step.condition)}`)
    else if (step.kind === 'call' && lastName(step.call.callee).toLowerCase().startsWith('check')) steps.unshift(of(step.call))
    else if (step.kind === 'some') {
      const inside = step.ways.map((way) => shown(text, way.to, way.from).join(', ')).filter((way) => way !== '')
      if (inside.length > 0) steps.unshift(`${step.isEach ? 'each' : 'some'}(${inside.join(' | ')})`)
    }
  }
  return steps
}

/** The steps before `effect()` in the function `f`, for each call of it. */
const before = (language: CodeLanguage, ...lines: string[]): string[] => {
  const text = texts[language](...lines)
  const fn = indexOf(language, text).functions.find(({ name }) => name === 'f')
  if (!fn) throw new Error('no function f')
  const found = dominance(fn, language, ({ callee }) => lastName(callee) === 'panic')
  expect(found.isComplete).toBe(true)
  return [...found.before].flatMap(([at, passed]) =>
    at.kind === 'call' && lastName(at.callee) === 'effect' ? [shown(text, passed).join(', ')] : [],
  )
}

describe('the steps before an effect', () => {
  const rows: [what: string, language: CodeLanguage, lines: string[], before: string[]][] = [
    ['an early return', 'typescript', ['if (!x.ok) return', 'effect()'], ['x.ok']],
    ['an early throw', 'java', ['if (!x.ok) { throw new E(); }', 'effect();'], ['x.ok']],
    ['an early return', 'go', ['if !x.ok {', 'return nil', '}', 'effect()', 'return nil'], ['x.ok']],
    ['an early raise', 'python', ['if not x.ok:', '  raise E()', 'effect()'], ['x.ok']],
    ['a branch', 'typescript', ['if (x.ok) { effect() }'], ['x.ok']],
    ['the other branch', 'python', ['if x.bad:', '  log()', 'else:', '  effect()'], ['not x.bad']],
    [
      'an error that a call returned',
      'go',
      ['if err := check(x); err != nil {', 'return err', '}', 'effect()', 'return nil'],
      ['check(x), not err != nil'],
    ],
    ['a call of a check', 'java', ['check(x);', 'effect();'], ['check(x)']],
    ['both parts of a negated alternative', 'typescript', ['if (x.a || !x.b) throw e', 'effect()'], ['not x.a, x.b']],
    ['one condition for a negated conjunction', 'java', ['if (x.a && x.b) { return; }', 'effect();'], ['not x.a && x.b']],
    ['De Morgan', 'python', ['if not (x.a and x.b):', '  return', 'effect()'], ['x.a, x.b']],
    ['a double negation', 'go', ['if !(!x.ok) {', 'effect()', '}', 'return nil'], ['x.ok']],
    [
      'the safe case, which returns early',
      'typescript',
      ['if (x.safe) return effect()', 'if (!x.ok) throw e', 'effect()'],
      ['x.safe', 'not x.safe, x.ok'],
    ],
    ['an inline conjunction', 'typescript', ['x.ok && effect()'], ['x.ok']],
    ['a choice', 'typescript', ['const y = x.ok ? effect() : null'], ['x.ok']],
    ['a choice', 'python', ['y = effect() if x.ok else None'], ['x.ok']],
    ['a switch without a value', 'go', ['switch {', 'case !x.ok:', 'return nil', '}', 'effect()', 'return nil'], ['x.ok']],
    ['a case that returns', 'java', ['switch (x.kind) { case BAD: return; default: log(); }', 'effect();'], ['not BAD']],
    ['a loop with continue', 'go', ['for _, y := range x.all {', 'if !y.ok {', 'continue', '}', 'effect()', '}', 'return nil'], ['y.ok']],
    ['a region', 'python', ['with x.lock:', '  if not x.ok:', '    return', '  effect()'], ['x.ok']],
    ['an inline callback', 'typescript', ['if (!x.ok) return', 'x.all.forEach(() => effect())'], ['x.ok']],
    ['a lambda in a lambda', 'java', ['if (!x.ok) { return; }', 'run(() -> run(() -> effect()));'], ['x.ok']],
    [
      'the next link of a promise',
      'typescript',
      ['await load().then((y) => { if (!y.ok) throw e; return y }).then(() => effect())'],
      ['y.ok'],
    ],
    ['a promise that is awaited', 'typescript', ['await load().then((y) => { if (!y.ok) throw e })', 'effect()'], ['y.ok']],
    ['a call that never returns', 'go', ['if !x.ok {', 'panic("x")', '}', 'effect()', 'return nil'], ['x.ok']],
    ['a finally block', 'python', ['try:', '  work()', 'finally:', '  check(x)', 'effect()'], ['check(x)']],
    ['a check inside a try block', 'java', ['try { if (!x.ok) { throw e; } effect(); } finally { close(); }'], ['x.ok']],
  ]

  it.each(rows)('%s (%s)', (_, language, lines, expected) => {
    expect(before(language, ...lines)).toEqual(expected)
  })
})

describe('steps that do not protect an effect', () => {
  const rows: [what: string, language: CodeLanguage, lines: string[], before: string[]][] = [
    ['a branch that only logs', 'typescript', ['if (!x.ok) { log(x) }', 'effect()'], ['some(not x.ok | x.ok)']],
    ['a check in a loop that may not run', 'python', ['for y in x.all:', '  if not y.ok:', '    raise E()', 'effect()'], ['each(y.ok)']],
    [
      'a check in a loop that exits before it',
      'go',
      ['for _, y := range x.all {', 'if y.last {', 'break', '}', 'check(y)', '}', 'effect()', 'return nil'],
      ['some(some(not y.last, check(y)) | y.last)'],
    ],
    [
      'a check whose error is caught',
      'python',
      ['try:', '  if not x.ok:', '    raise E()', 'except E:', '  log()', 'effect()'],
      ['some(x.ok)'],
    ],
    ['a check after it', 'java', ['effect();', 'if (!x.ok) { throw new E(); }'], ['']],
    [
      'a check in one branch',
      'go',
      ['if x.strict {', 'check(x)', '}', 'effect()', 'return nil'],
      ['some(x.strict, check(x) | not x.strict)'],
    ],
    ['an effect in a finally block', 'typescript', ['try { if (!x.ok) throw e } finally { effect() }'], ['']],
    [
      'a check in a callback, which may not run',
      'typescript',
      ['x.all.forEach((y) => { if (!y.ok) throw e })', 'effect()'],
      ['each(y.ok)'],
    ],
    ['an assertion, which may be switched off', 'python', ['assert x.ok', 'effect()'], ['']],
    ['a check of a function that is only declared', 'typescript', ['const g = () => { check(x) }', 'effect()'], ['']],
    [
      'a return that leaves only a callback',
      'java',
      ['run(() -> { if (!x.ok) { return; } log(); });', 'effect();'],
      ['each(some(not x.ok | x.ok))'],
    ],
  ]

  it.each(rows)('%s (%s)', (_, language, lines, expected) => {
    expect(before(language, ...lines)).toEqual(expected)
  })
})
