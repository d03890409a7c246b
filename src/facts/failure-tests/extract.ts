import { calleeOf } from '#code/callee-of'
import type { CodeFile } from '#code/code-file'
import { exprsIn, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Located, Stmt } from '#code/model'
import type { FailureTest } from '#model/facts/records/failure-test'
import { failureTestNames as names } from '#models/naming/kinds/failure-test-names'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'

const mayHoldTests = /\b(it|test|describe)\b|\bdef test_|\bfunc Test|@(Parameterized)?Test\b/

interface Test {
  readonly title: string
  /** What a report shows instead. */
  readonly shown?: string
  readonly at: Located
  readonly body: readonly Stmt[]
  readonly isSkipped?: string
  readonly skippedAt?: Located
}

/** Tests of a file in which something fails, by what they are called and what they make fail. */
export const failureTests = (code: ModuleCode): readonly FailureTest[] => {
  const { file } = code
  if (!mayHoldTests.test(file.text)) return []
  const own = new Set([
    ...file.index.functions.flatMap(({ name, owner }) => (owner === undefined ? [name] : [])),
    ...file.index.classes.keys(),
  ])
  return testsIn(file).flatMap(({ title, shown = '', at, body, isSkipped, skippedAt }): FailureTest[] => {
    const of = kindOf(`${title} ${shown}`, body)
    if (of === undefined) return []
    const calls = exprsIn(body).flatMap((expr) =>
      expr.kind === 'call' ? [lastName(expr.callee)] : expr.kind === 'struct' ? [expr.type.name?.name ?? ''] : [],
    )
    const tests = [...new Set(calls)].filter((name) => name !== '' && !names.ofTests.has(name) && !isError.test(name))
    // Fakes and helpers of the file serve tests of other functions, too.
    const others = tests.filter((name) => !own.has(name))
    return [
      {
        kind: 'failure-test',
        at: file.spanOf(skippedAt ?? at),
        within: code.withinAt(body[0] ?? at),
        subject: `test of ${of} ${title}`,
        of,
        title,
        tests: others.length > 0 ? others : tests,
        ...(isSkipped !== undefined && { isSkipped }),
      },
    ]
  })
}

/** Errors that the dependency is made to raise: tests of other functions share them. */
const isError = /(Error|Exception|Timeout|Refused|Unavailable)$/

const line = (file: CodeFile, at: Located): Located => ({ start: at.start, end: Math.min(at.end, nextLine(file.text, at.start)) })
const nextLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

const testsIn = (file: CodeFile): readonly Test[] => {
  const found: Test[] = []
  for (const fn of file.index.functions) {
    if (!fn.body || !isTest(file, fn)) continue
    const [named] = fn.decorators.filter((decorator) => names.display.has(nameOf(decorator)))
    const shown = named?.kind === 'call' && named.args[0]?.kind === 'literal' ? String(named.args[0].value) : ''
    const off = fn.decorators.find((decorator) => names.skips.has(nameOf(decorator)))
    const skips = fn.body.find(
      (stmt) =>
        stmt.kind === 'eval' && stmt.expr.kind === 'call' && /^(Skip|Skipf|SkipNow|skip|skipTest)$/.test(lastName(stmt.expr.callee)),
    )
    const at = off ?? skips
    found.push({
      title: fn.name,
      shown,
      at: nameAt(file, fn),
      body: fn.body,
      ...(at && { isSkipped: file.textOf(line(file, at)), skippedAt: line(file, at) }),
    })
  }
  for (const { call } of file.index.calls) {
    const test = testOf(call)
    const given = call.args.find((argument) => argument.kind === 'lambda')
    const [title] = call.args
    if (!test || given?.kind !== 'lambda' || !title) continue
    const text =
      title.kind === 'literal'
        ? String(title.value)
        : title.kind === 'template'
          ? title.parts.filter((part) => typeof part === 'string').join(' ')
          : ''
    found.push({
      title: text,
      at: line(file, call),
      body: given.function.body ?? [],
      ...(test === 'off' && { isSkipped: file.textOf(call.callee), skippedAt: line(file, call) }),
    })
  }
  return found
}

/** The name of a function, behind its decorators. */
const nameAt = ({ text }: CodeFile, { name, decorators, start }: FunctionModel): Located => {
  const from = Math.max(start, ...decorators.map(({ end }) => end))
  const at = Math.max(from, text.indexOf(name, from))
  return { start: at, end: at + 1 }
}

const nameOf = (decorator: Expr): string => lastName(calleeOf(decorator))

const isTest = (file: CodeFile, fn: FunctionModel): boolean => {
  switch (file.module.language) {
    case 'python':
      return fn.name.startsWith('test')
    case 'go':
      return /^Test[A-Z_]/.test(fn.name) && fn.params.length === 1
    case 'java':
      return fn.decorators.some((decorator) => /^(ParameterizedTest|RepeatedTest|Test)$/.test(nameOf(decorator)))
    default:
      return false
  }
}

/** Whether a call declares a test, and whether it is switched off: `it(…)`, `test.each(…)(…)`, `it.skip(…)`, `xit(…)`. */
const testOf = ({ callee }: Call): 'on' | 'off' | undefined => {
  const path: string[] = []
  for (let at: Expr = callee; ; at = at.kind === 'call' ? at.callee : at.kind === 'member' ? at.object : at) {
    if (at.kind === 'member') path.push(at.name)
    if (at.kind === 'name') {
      if (at.name === 'xit' || at.name === 'xtest') return 'off'
      if (at.name !== 'it' && at.name !== 'test') return undefined
      return path.includes('skip') || path.includes('todo')
        ? 'off'
        : path.some((name) => ['describe', 'use', 'beforeEach', 'afterEach', 'step'].includes(name))
          ? undefined
          : 'on'
    }
    if (at.kind !== 'call' && at.kind !== 'member') return undefined
  }
}

const has = (words: readonly string[], set: ReadonlySet<string>): boolean => words.some((word) => set.has(word))

/** What fails in a test: its title says so, and its body makes something fail; or its body does so in a way that says it all. */
const kindOf = (title: string, body: readonly Stmt[]): FailureTest['of'] | undefined => {
  const words = wordsOf(title)
  const exprs = exprsIn(body)
  const means = exprs.flatMap((expr) =>
    expr.kind === 'name' || expr.kind === 'member' ? [expr.name] : expr.kind === 'struct' ? [expr.type.name?.name ?? ''] : [],
  )
  const texts = exprs.flatMap((expr) =>
    expr.kind === 'literal' && (typeof expr.value === 'string' || typeof expr.value === 'number') ? [String(expr.value)] : [],
  )
  const meansWords = new Set([...means, ...texts].flatMap((name) => (name.length < 80 ? wordsOf(name) : [])))
  const hasMeans = (set: ReadonlySet<string>): boolean => [...meansWords].some((word) => set.has(word))
  const isUnanswered = words.some((word, at) => word === 'never' && names.answers.has(words[at + 1] ?? ''))
  if (isUnanswered || (has(words, names.slow) && hasMeans(names.slowMeans))) return 'slowness'
  const isOfInput = words.some((word) => names.input.has(word) && !names.outcome.has(word))
  if (has(words, names.down) && !isOfInput) return has(words, names.others) ? 'partial' : 'outage'
  const fails = has(words, names.fails)
  if (fails && !has(words, names.input) && (hasMeans(names.failMeans) || makesFail(exprs)))
    return has(words, names.rest) ? 'partial' : 'outage'
  if (hasMeans(names.certainlyDown)) return 'outage'
  return undefined
}

/** A fake that throws: inside a function of the test. */
const makesFail = (exprs: readonly Expr[]): boolean =>
  exprs.some((expr) => expr.kind === 'lambda' && stmtsIn(expr.function.body ?? []).some(({ kind }) => kind === 'throw'))
