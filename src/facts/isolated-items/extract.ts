import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { contains, exprsIn, exprsOf, stmtsIn } from '#code/inside'
import { comparedWithNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Located, Stmt } from '#code/model'
import type { IsolatedItem } from '#model/facts/work/isolated-item'
import { wordsOf } from '#models/naming/words'
import { isErrorName } from '../logs/error-in-hand.ts'
import { sourceOfError } from '../logs/source-of-error.ts'
import { kindOfCall, onlyReads, onlyTells } from '../message-settlements/kinds-of-call.ts'
import type { ModuleCode } from '../reading/module-code.ts'

/** The work on one element: the body of a loop, or a function that is called for each. */
interface Round {
  readonly body: readonly Stmt[]
  readonly fn: FunctionModel
  /** A `return` of the function only ends its own round. */
  readonly isFunction: boolean
}

/** Handlers that let the work on a collection go on after the failure of one element. */
export const isolatedItems = (code: ModuleCode): readonly IsolatedItem[] => {
  const { file } = code
  const fact = (at: Located, by: string, calls: readonly Call[], reports?: string): readonly IsolatedItem[] => {
    const works = [...new Set(calls.flatMap((call) => (isWork(file, call) ? [lastName(call.callee)] : [])))]
    return works.length === 0
      ? []
      : [
          {
            kind: 'isolated-item',
            at: file.spanOf(at),
            within: code.withinAt(at),
            subject: `isolated ${works[0] ?? ''}`,
            by,
            works,
            ...(reports !== undefined && { reports }),
          },
        ]
  }
  const handled = roundsIn(file).flatMap((round) =>
    handlingsIn(file, round).flatMap(({ at, by, works, body }) => fact(at, by, works, reportedIn(file, at, body))),
  )
  const handed = roundsIn(file).flatMap(({ body }) => handedOnIn(body).flatMap(({ at, works }) => fact(at, 'handed', works)))
  return [
    ...handled,
    ...handed,
    ...file.index.calls.flatMap(({ call }) => (settlesAll(call) ? fact(call, writtenAs(file, call), worksOf(call)) : [])),
  ]
}

/** A call that does something with the element, as its name shows. */
const isWork = (file: CodeFile, call: Call): boolean => {
  const name = lastName(call.callee)
  // `put_item` sends what `put` may only add to a map.
  const isLonger = wordsOf(name).length > 1 && !call.isNew && !onlyReads(call) && !onlyTells({ file }, call)
  return name !== '' && (isLonger || kindOfCall({ file }, call) === 'work')
}

const roundsIn = (file: CodeFile): readonly Round[] => {
  const loops = file.index.functions.flatMap((fn) =>
    stmtsIn(fn.body ?? []).flatMap((stmt): readonly Round[] =>
      stmt.kind === 'loop' && stmt.form === 'each' ? [{ body: stmt.body, fn, isFunction: false }] : [],
    ),
  )
  const functions = file.index.calls.flatMap(({ call }): readonly Round[] => {
    const [given] = call.args
    const isEach = call.callee.kind === 'member' && each.has(call.callee.name) && given?.kind === 'lambda'
    return isEach ? [{ body: given.function.body ?? [], fn: given.function, isFunction: true }] : []
  })
  return [...loops, ...functions]
}

/** Members of collections and streams that call a function for each element. */
const each: ReadonlySet<string> = new Set(['map', 'forEach', 'each', 'flatMap'])

interface Handling {
  readonly at: Located
  readonly by: string
  readonly works: readonly Call[]
  readonly body: readonly Stmt[]
}

const callsIn = (body: readonly Stmt[]): readonly Call[] => exprsIn(body, 'own').filter((expr) => expr.kind === 'call')

/** The handlers of a round that say or store what failed, and go on. */
const handlingsIn = (file: CodeFile, { body, fn, isFunction }: Round): readonly Handling[] => {
  const own = stmtsIn(body).filter((stmt) => !isInInnerLoop(body, stmt))
  const found = own.flatMap((stmt): readonly Handling[] => {
    if (stmt.kind === 'try')
      return stmt.handlers.map((handler) => ({ at: handler, by: 'catch', works: callsIn(stmt.body), body: handler.body }))
    if (stmt.kind !== 'if') return []
    const compared = comparedWithNull(stmt.condition)
    const scope = file.index.scopeOf(fn)
    if (compared?.holdsForNull !== false || compared.value.kind !== 'name' || !isErrorName(compared.value.name) || !scope) return []
    const source = sourceOfError(compared.value, stmt, fn, scope)
    return source ? [{ at: stmt, by: 'if', works: [source], body: stmt.then }] : []
  })
  const rejections = exprsIn(body, 'own').flatMap((expr): readonly Handling[] => {
    const [handler] = expr.kind === 'call' && lastName(expr.callee) === 'catch' ? expr.args : []
    if (expr.kind !== 'call' || expr.callee.kind !== 'member' || handler?.kind !== 'lambda') return []
    const works = exprsOf(expr.callee.object, 'own').filter((one) => one.kind === 'call')
    return [{ at: handler, by: 'catch', works, body: handler.function.body ?? [] }]
  })
  return [...found, ...rejections].filter((one) => callsIn(one.body).length > 0 && !leaves(one.body, isFunction))
}

/** Work that a round hands to another function, which may handle its failure: `attempt(() => charge(row))`, `charge(row).catch(report)`. */
const handedOnIn = (body: readonly Stmt[]): readonly Pick<Handling, 'at' | 'works'>[] =>
  callsIn(body).flatMap((call) => {
    const { callee, args } = call
    if (callee.kind === 'member' && callee.name === 'catch' && args[0]?.kind !== 'lambda')
      return [{ at: call, works: exprsOf(callee.object, 'own').filter((one) => one.kind === 'call') }]
    if (callee.kind === 'member' && (each.has(callee.name) || callee.name === 'catch')) return []
    const works = args.flatMap((given) =>
      given.kind === 'lambda'
        ? exprsOf(given).filter((one) => one.kind === 'call')
        : given.kind === 'member'
          ? [{ ...call, callee: given }]
          : [],
    )
    return works.length > 0 ? [{ at: call, works }] : []
  })

const isInInnerLoop = (body: readonly Stmt[], stmt: Stmt): boolean =>
  enclosing({ body }, stmt).some((around) => around.stmt !== stmt && around.stmt.kind === 'loop')

/** Whether a handler may end the work on the other elements. */
const leaves = (body: readonly Stmt[], isFunction: boolean): boolean =>
  stmtsIn(body).some(
    ({ kind }) => kind === 'throw' || kind === 'break' || kind === 'goto' || kind === 'send' || (kind === 'return' && !isFunction),
  ) || callsIn(body).some(({ callee }) => ends.has(lastName(callee)))

/** Members that end the process, or reject for all. */
const ends: ReadonlySet<string> = new Set(['exit', 'Exit', 'Fatal', 'Fatalf', 'fatal', 'reject', 'halt', 'abort'])

/** The variable that a handler adds the failed element to, if the function returns it: `failures.push(…)`, `failed = append(failed, …)`. */
const reportedIn = (file: CodeFile, at: Located, body: readonly Stmt[]): string | undefined => {
  const filled = exprsIn(body, 'own').flatMap((expr) => {
    if (expr.kind !== 'call') return []
    const name = lastName(expr.callee)
    if (expr.callee.kind === 'member' && collects.has(name)) return [lastName(expr.callee.object)]
    return expr.callee.kind === 'name' && name === 'append' ? [lastName(expr.args[0] ?? expr)] : []
  })
  if (filled.length === 0) return undefined
  const outer = file.index.functions.filter((fn) => contains(fn, at))
  const returned = outer
    .flatMap((fn) => stmtsIn(fn.body ?? []))
    .flatMap((stmt) => (stmt.kind === 'return' ? stmt.values : []))
    .flatMap((value) => exprsOf(value))
  return filled.find((name) => name !== '' && returned.some((expr) => expr.kind === 'name' && expr.name === name))
}
const collects: ReadonlySet<string> = new Set(['push', 'append', 'add'])

/** `Promise.allSettled(…)`, `asyncio.gather(…, return_exceptions=True)`. */
const settlesAll = (call: Call): boolean =>
  lastName(call.callee) === 'allSettled' ||
  (lastName(call.callee) === 'gather' &&
    call.keywords.some(({ name, value }) => name === 'return_exceptions' && value.kind === 'literal' && value.value === true))

const writtenAs = (file: CodeFile, { callee, keywords }: Call): string =>
  keywords.length > 0 ? 'return_exceptions=True' : file.textOf(callee)

/** The calls for each element of a collection: `rows.map((row) => charge(row))`, `*(charge(row) for row in rows)`, `rows.map(charge)`. */
const worksOf = ({ args }: Call): readonly Call[] =>
  args.flatMap((given): readonly Call[] => {
    const value: Expr = given.kind === 'spread' ? given.value : given
    // Single calls, one after another, are no collection.
    if (value.kind === 'array' && !value.elements.some(({ kind }) => kind === 'spread')) return []
    const calls = exprsOf(value).flatMap((expr): readonly Call[] => {
      if (expr.kind !== 'call') return []
      const [fn] = expr.args
      const isNamed = expr.callee.kind === 'member' && each.has(expr.callee.name) && fn !== undefined && fn.kind !== 'lambda'
      return isNamed ? [{ ...expr, callee: fn, args: [fn] }] : [expr]
    })
    // What loads the collection is not given an element.
    return calls.toSorted((one, other) => Number(other.args.length > 0) - Number(one.args.length > 0))
  })
