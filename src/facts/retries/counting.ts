import { contains, exprsIn, exprsOf, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, Located, Loop } from '#code/model'
import { names } from '#models/names'
import { callsIn, namesOf, type Reading } from './reading.ts'

/** How often a loop goes round, as its head says. */
type Count = 'attempts' | 'endless' | 'elements'

const isCallTo = (reading: Reading, over: Expr, kind: 'counts' | 'endlessCounts'): boolean => {
  if (over.kind !== 'call') return false
  const scope = reading.file.index.scopeOfSite(over)
  return scope !== undefined && namesOf(reading, { call: over, scope }).some((name) => reading.index.isA(kind, name))
}

/** Whether a loop counts attempts, never ends by itself, or goes through elements. */
export const countOf = (reading: Reading, { form, each, condition }: Loop): Count => {
  if (!each) return form === 'endless' || (condition?.kind === 'literal' && Boolean(condition.value)) ? 'endless' : 'attempts'
  const { over, targets } = each
  if (isCallTo(reading, over, 'endlessCounts')) return 'endless'
  if (isCallTo(reading, over, 'counts')) return 'attempts'
  // `for range attempts`, `for i := range 3`
  const isNumber = over.kind === 'literal' ? over.type === 'number' : names.attempts.has(lastName(over))
  return targets.length < 2 && isNumber ? 'attempts' : 'elements'
}

/** Whether the condition of a loop asks for the length of something: it goes through a list. */
export const asksForLength = ({ condition }: Loop): boolean =>
  condition !== undefined &&
  exprsOf(condition).some(
    (expr) =>
      (expr.kind === 'member' && (expr.name === 'length' || expr.name === 'size')) ||
      (expr.kind === 'call' && expr.callee.kind === 'name' && expr.callee.name === 'len'),
  )

/** The variables that differ from round to round: counters, and what is assigned or picked by one of them. */
const changingIn = (loop: Loop, work: Located): ReadonlySet<string> => {
  const changing = new Set<string>()
  const add = (target: Expr): void => {
    for (const expr of exprsOf(target, 'own')) if (expr.kind === 'name') changing.add(expr.name)
  }
  for (const target of loop.each?.targets ?? []) add(target)
  for (const expr of loop.update.flatMap((one) => exprsOf(one, 'own')))
    if (expr.kind === 'assign') for (const target of expr.targets) add(target)
  const assigns = exprsIn(loop.body, 'own').flatMap((expr) => (expr.kind === 'assign' && !contains(work, expr) ? [expr] : []))
  const declared = new Set(
    assigns.filter(({ declares }) => declares).flatMap(({ targets }) => targets.flatMap((one) => (one.kind === 'name' ? [one.name] : []))),
  )
  for (const { targets, operator } of assigns)
    for (const target of targets) if (target.kind === 'name' && (operator !== '=' || !declared.has(target.name))) changing.add(target.name)
  // What the head asks for differs, too, as do values that come from others: `const token = tokens[i]`.
  for (const expr of loop.condition ? exprsOf(loop.condition, 'own') : []) if (expr.kind === 'assign') expr.targets.forEach(add)
  for (const { targets, value } of assigns) if (value && mentionsAny([value], changesFor(value, changing))) targets.forEach(add)
  return changing
}

/** What a value must mention to differ from round to round. A function that knows the number of the attempt is the same work. */
const changesFor = (value: Expr, changing: ReadonlySet<string>): ReadonlySet<string> =>
  value.kind === 'lambda' ? new Set([...changing].filter((name) => !names.attempts.has(name))) : changing

/** `load(attempt)`: the number of the attempt, which changes nothing about the work. */
const isNumberOfAttempt = (expr: Expr): boolean => expr.kind === 'name' && names.attempts.has(expr.name)

const mentionsAny = (exprs: readonly Expr[], wanted: ReadonlySet<string>): boolean =>
  exprs.flatMap((expr) => exprsOf(expr)).some((expr) => expr.kind === 'name' && wanted.has(expr.name))

/** Whether a call only tells or counts something. */
export const onlyTells = ({ callee }: Call): boolean => names.tells.has(lastName(callee))

/** Whether the attempt differs from round to round: it picks the next of several candidates, or goes on from what the round before gave. */
export const isAnotherEachTime = (reading: Reading, loop: Loop, work: Located): boolean => {
  const changing = changingIn(loop, work)
  if (changing.size === 0) return false
  const inside = exprsIn(loop.body).filter((expr) => contains(work, expr))
  const telling = inside.filter((expr) => expr.kind === 'call' && onlyTells(expr))
  return inside.some((expr) => {
    if (telling.some((call) => contains(call, expr))) return false
    if (expr.kind === 'await') return mentionsAny([expr.value], changing) && expr.value.kind !== 'call'
    return expr.kind === 'call' && mentionsAny([...(expr.callee.kind === 'name' ? [] : [expr.callee]), ...givenBy(expr)], changing)
  })
}

const givenBy = ({ args, keywords }: Call): readonly Expr[] =>
  [...args, ...keywords.map(({ value }) => value)].filter((argument) => !isNumberOfAttempt(argument))

/** Whether a loop goes through something that its head asks for the next element: `for rows.Next() { rows.Scan() }`. */
export const asksForNext = (reading: Reading, { condition }: Loop, work: Located): boolean => {
  const asked = new Set(
    condition
      ? exprsOf(condition, 'own').flatMap((expr) => (expr.kind === 'call' && !contains(work, expr) ? [objectOf(reading, expr)] : []))
      : [],
  )
  asked.delete('')
  return callsIn(reading, work).some(({ call }) => asked.has(objectOf(reading, call)))
}

/** What a member is called on, as written. */
const objectOf = ({ file }: Reading, { callee }: Call): string => (callee.kind === 'member' ? file.textOf(callee.object) : '')

/** Whether the elements that a loop goes through are used for anything but a pause: then each round is about another one. */
export const usesElements = (reading: Reading, { each, body }: Loop): boolean => {
  const elements = new Set(
    (each?.targets ?? []).flatMap((target) => exprsOf(target, 'own')).flatMap((expr) => (expr.kind === 'name' ? [expr.name] : [])),
  )
  const calls = exprsIn(body).filter((expr) => expr.kind === 'call')
  const idle = calls.filter((call) => onlyTells(call) || names.pauses.has(lastName(call.callee)))
  return exprsIn(body).some((expr) => expr.kind === 'name' && elements.has(expr.name) && !idle.some((call) => contains(call, expr)))
}

/** A condition that compares what the loop counts: `attempts > 5`. */
export const comparesCount = (loop: Loop, condition: Expr): boolean => {
  const assigns = [...loop.update.flatMap((one) => exprsOf(one, 'own')), ...exprsIn(loop.body, 'own')]
  const counted = new Set(
    assigns.flatMap((expr) =>
      expr.kind === 'assign' && (expr.operator === '+=' || expr.operator === '-=')
        ? expr.targets.flatMap((target) => (target.kind === 'name' ? [target.name] : []))
        : [],
    ),
  )
  return exprsOf(condition, 'own').some(
    (expr) => expr.kind === 'binary' && comparisons.has(expr.operator) && mentionsAny([expr.left, expr.right], counted),
  )
}

const comparisons: ReadonlySet<string> = new Set(['==', '<', '<=', '>', '>='])

/** The conditions under which statements of a region leave it. */
export const conditionsOfLeaving = (loop: Loop, exits: readonly Located[]): readonly Expr[] =>
  stmtsIn(loop.body).flatMap((stmt) => {
    if (stmt.kind === 'if') return exits.some((exit) => contains(stmt, exit)) ? [stmt.condition] : []
    if (stmt.kind !== 'switch' || !exits.some((exit) => contains(stmt, exit))) return []
    return [...(stmt.value ? [stmt.value] : []), ...stmt.cases.flatMap(({ values }) => values)]
  })
