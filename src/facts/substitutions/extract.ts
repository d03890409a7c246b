import type { Substitution } from '#model/facts/calls/substitution'
import type { CodeFile } from '#code/code-file'
import { exprsIn, exprsOf, stmtsIn } from '#code/inside'
import { comparedWithNull, isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Located, Stmt } from '#code/model'
import { wordsOf } from '#models/naming/words'
import { isErrorName } from '../logs/error-in-hand.ts'
import { sourceOfError } from '../logs/source-of-error.ts'
import type { ModuleCode } from '../reading/module-code.ts'
import { writtenNames } from '../values/written-names.ts'
import { thrownLater } from './thrown-later.ts'

/** Handlers whose work makes more calls than this are about a whole operation. */
const mostWorks = 6

/** Words of values that tell the caller of the failure. */
const tellsFailure: ReadonlySet<string> = new Set('err error errors exception failure fail failed status problem invalid'.split(' '))

/** Where the failure of calls is handled, and how. */
interface Handling {
  readonly at: Located
  readonly works: readonly Call[]
  readonly body: readonly Stmt[]
  /** The body is that of its own function, whose result takes the place of the value: `.catch(() => [])`. */
  readonly isFunction?: boolean
}

const callsIn = (body: readonly Stmt[]): readonly Call[] => exprsIn(body, 'own').filter((expr) => expr.kind === 'call')

/** Places where a function goes on with another value after the failure of a call. */
export const substitutions = ({ file, placeOf }: ModuleCode): readonly Substitution[] => {
  const found: Handling[] = []
  for (const fn of file.index.functions) {
    const scope = file.index.scopeOf(fn)
    if (!fn.body || !scope) continue
    for (const stmt of stmtsIn(fn.body)) {
      if (stmt.kind === 'try')
        for (const handler of stmt.handlers) found.push({ at: handler, works: callsIn(stmt.body), body: handler.body })
      if (stmt.kind !== 'if') continue
      const compared = comparedWithNull(stmt.condition)
      if (compared?.holdsForNull !== false || compared.value.kind !== 'name' || !isErrorName(compared.value.name)) continue
      const source = sourceOfError(compared.value, stmt, fn, scope)
      if (source) found.push({ at: stmt, works: [source], body: stmt.then })
    }
  }
  for (const { call } of file.index.calls) {
    const [handler] = call.args
    if (call.callee.kind !== 'member' || call.callee.name !== 'catch' || handler?.kind !== 'lambda') continue
    const works = exprsOf(call.callee.object, 'own').filter((expr) => expr.kind === 'call')
    found.push({ at: handler, works, body: handler.function.body ?? [], isFunction: true })
  }
  const kept = file.index.functions.flatMap((fn) => stmtsIn(fn.body ?? []).flatMap((stmt) => ofDefault(fn, stmt)))
  const settled = file.index.calls.flatMap((placed): Substitution[] => {
    const { call } = placed
    if (!settles(call)) return []
    const { within, calleeText } = placeOf(call)
    const thrown = thrownLater(file, placed)
    const works = [...call.args, ...call.keywords.map(({ value }) => value)]
      .flatMap((given) => (given.kind === 'array' ? given.elements : [given]))
      .filter((_, position) => !thrown.has(position))
      .flatMap((given) => exprsOf(given))
      .filter((part) => part.kind === 'call')
    if (thrown.has('all') || (works.length === 0 && thrown.size > 0)) return []
    const line = file.lineOf(call.start)
    return [
      {
        kind: 'substitution',
        at: { startLine: line, endLine: line },
        within,
        subject: `fallback for ${calleeText}`,
        by: calleeText,
        works: namesOf(works),
        lines: linesOf(file, works),
        isSettled: true,
      },
    ]
  })
  const others = found.flatMap(({ at, works, body, isFunction = false }): Substitution[] => {
    const [first] = works
    const value = valueIn(body, isFunction)
    if (!first || works.length > mostWorks || !value) return []
    const { within, calleeText } = placeOf(first)
    const line = file.lineOf(isFunction ? at.start : value.start)
    const names = namesOf(works)
    return names.length === 0
      ? []
      : [
          {
            kind: 'substitution',
            at: { startLine: line, endLine: line },
            within,
            subject: `fallback for ${calleeText}`,
            by: calleeText,
            works: names,
            ...asksOf(works),
            lines: linesOf(file, works),
          },
        ]
  })
  const defaults = kept.flatMap(({ at, works }): Substitution[] => {
    const [first] = works
    if (!first || works.length > mostWorks) return []
    const { within, calleeText } = placeOf(first)
    const line = file.lineOf(at.start)
    return [
      {
        kind: 'substitution',
        at: { startLine: line, endLine: line },
        within,
        subject: `fallback for ${calleeText}`,
        by: calleeText,
        works: namesOf(works),
        ...asksOf(works),
        lines: linesOf(file, works),
      },
    ]
  })
  return [...settled, ...others, ...defaults]
}

/** `let reviews = []; try { reviews = await load() } catch { log() }`: the value from before the `try` stays if the call fails. */
const ofDefault = (fn: FunctionModel, stmt: Stmt): readonly Pick<Handling, 'at' | 'works'>[] => {
  if (stmt.kind !== 'try' || stmt.handlers.length === 0 || stmt.handlers.some(({ body }) => leaves(body))) return []
  const before = exprsIn(fn.body ?? [], 'own').flatMap((expr) =>
    expr.kind === 'assign' && expr.end <= stmt.start && expr.value !== undefined ? expr.targets.map(lastName) : [],
  )
  const [handler] = stmt.handlers
  return exprsIn(stmt.body, 'own').flatMap((expr) => {
    if (expr.kind !== 'assign' || !expr.value || expr.declares) return []
    const [target, ...others] = expr.targets
    if (target?.kind !== 'name' || others.length > 0 || !before.includes(target.name)) return []
    // A handler that sets it is another fallback.
    const isSet = stmt.handlers.some(({ body }) =>
      exprsIn(body, 'own').some((one) => one.kind === 'assign' && one.targets.some((each) => lastName(each) === target.name)),
    )
    const works = exprsOf(expr.value, 'own').filter((one) => one.kind === 'call')
    return isSet || isDemanded(fn, stmt, target.name) || works.length === 0 || !handler ? [] : [{ at: handler, works }]
  })
}

/** Whether the function fails after all if a value is missing: `if (!rates) throw …`. */
const isDemanded = (fn: FunctionModel, from: Stmt, name: string): boolean =>
  stmtsIn(fn.body ?? []).some(
    (stmt) =>
      stmt.kind === 'if' &&
      stmt.start > from.end &&
      exprsOf(stmt.condition).some((part) => part.kind === 'name' && part.name === name) &&
      stmtsIn(stmt.then).some((inner) => inner.kind === 'throw' || (inner.kind === 'return' && !isValue(inner.values))),
  )

/** Whether a handler ends the function or a round, or passes the failure on. */
const leaves = (body: readonly Stmt[]): boolean =>
  stmtsIn(body).some(({ kind }) => kind === 'throw' || kind === 'return' || kind === 'break' || kind === 'continue' || kind === 'goto') ||
  exprsIn(body, 'own').some((expr) => expr.kind === 'call' && /^_?exit$/i.test(lastName(expr.callee)))

/** Whether a call waits for several others and keeps their failures apart (ECMAScript 2020 Promise.allSettled; Python 3.13 asyncio.gather). */
const settles = (call: Call): boolean =>
  lastName(call.callee) === 'allSettled' ||
  (lastName(call.callee) === 'gather' &&
    call.keywords.some(({ name, value }) => name === 'return_exceptions' && value.kind === 'literal' && value.value === true))

const namesOf = (works: readonly Call[]): readonly string[] =>
  [...new Set(works.map(({ callee }) => lastName(callee)))].filter((name) => name !== '')

/** `load` and `client` of `breaker.run(() => client.load(id))` and of `breaker.call(client.load, id)`. */
const asksOf = (works: readonly Call[]): Pick<Substitution, 'asks'> => {
  const given = works.flatMap(({ args, keywords }) => [...args, ...keywords.map(({ value }) => value)])
  const handed = given.flatMap((expr) =>
    expr.kind === 'member'
      ? [expr]
      : expr.kind === 'lambda'
        ? exprsIn(expr.function.body ?? []).flatMap((inner) => (inner.kind === 'call' ? [inner.callee] : []))
        : [],
  )
  const own = works.map(({ callee }) => callee)
  const clients = [...own, ...handed].flatMap((callee) => (callee.kind === 'member' ? [lastName(callee.object)] : []))
  const names = [...new Set([...handed.map(lastName), ...clients])].filter((name) => name !== '')
  return names.length > 0 ? { asks: names } : {}
}

const linesOf = (file: CodeFile, works: readonly Call[]): readonly number[] => [...new Set(works.map(({ start }) => file.lineOf(start)))]

/** What takes the place of the answer: the assignment or the `return`. */
const valueIn = (body: readonly Stmt[], isFunction: boolean): Located | undefined => {
  if (stmtsIn(body).some(({ kind }) => kind === 'throw')) return undefined
  const last = body.at(-1)
  if (last?.kind === 'return') return isValue(last.values) ? last : undefined
  if (isFunction || (last && ['break', 'continue', 'goto'].includes(last.kind))) return undefined
  return exprsIn(body, 'own').find(
    (expr) =>
      expr.kind === 'assign' &&
      expr.value !== undefined &&
      expr.targets.some((target) => target.kind === 'name' && target.name !== '_' && !isErrorName(target.name)) &&
      !exprsOf(expr.value).some((part) => part.kind === 'name' && isErrorName(part.name)),
  )
}

/** Whether what is returned is a value, and no report of the failure. */
const isValue = (values: readonly Expr[]): boolean => {
  const [value, ...others] = values
  if (!value || (isNull(value) && others.length > 0)) return false
  // Go: the last result is the error, which must be none.
  if (others.length > 0 && !isNull(others.at(-1) as Expr)) return false
  const parts = exprsOf(value)
  return (
    !parts.some((part) => part.kind === 'literal' && typeof part.value === 'number' && part.value >= 400 && part.value < 600) &&
    !parts.some((part) => writtenNames(part).some((name) => name.length < 60 && wordsOf(name).some((word) => tellsFailure.has(word))))
  )
}
