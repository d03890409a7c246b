import type { CodeFile } from '#code/code-file'
import { exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, ObjectExpr } from '#code/model'
import type { Scope } from '#code/scope'
import type { OrderedWrite } from '#model/facts/data/ordered-write'
import { plainName } from '#model/findings/plain-name'
import { orderedWriteNames as known } from '#models/naming/ordered-write-names'
import { isContext } from '../external-calls/context-deadline.ts'
import type { ModuleCode } from '../reading/module-code.ts'
import { wholeChain } from '../retries/marks.ts'
import { isVersion } from '../sql/order-guards.ts'
import { oneLine } from '../values/one-line.ts'
import { comparedBy, comparedIn, type Compared } from './compared.ts'
import { documentOf } from './document-of.ts'
import { writtenBy, writtenIn, type Written } from './written.ts'

/** The calls of a chain, first to last: `db.update(t)`, `.set(…)`, `.where(…)`. */
const linksOf = (whole: Call): readonly Call[] => {
  const links: Call[] = []
  for (let at: Expr = whole; at.kind === 'call'; at = at.callee.kind === 'member' ? at.callee.object : at.callee) links.unshift(at)
  return links
}

/** Sequelize writes the columns first, and selects the rows with an option: `Order.update({ state }, { where: { id } })`. */
const whereOf = ({ properties }: ObjectExpr): Expr | undefined =>
  properties.find(({ key }) => typeof key === 'string' && known.selects.has(key))?.value

interface Statement {
  readonly compared: readonly Compared[]
  readonly written: readonly Written[]
}

/** What a call selects and sets that is given both: `updateOne(filter, change)`, `updateMany({ where, data })`. */
const ofPair = (file: CodeFile, call: Call): Statement => {
  const given = call.args.map(documentOf).filter(({ kind }) => kind === 'object' || kind === 'call' || kind === 'struct')
  const selecting = given.find((one) => one.kind === 'object' && whereOf(one) !== undefined)
  const where = selecting?.kind === 'object' ? whereOf(selecting) : undefined
  const [first, second] = given
  if (where) return { compared: comparedIn(file, [where]), written: given.flatMap(writtenIn) }
  if (!first || !second) return { compared: [], written: given.flatMap(writtenIn) }
  const changes = second.kind === 'call' ? linksOf(second).flatMap(writtenBy) : exprsOf(second).flatMap((part) => callWritten(part))
  return { compared: comparedIn(file, [first]), written: [...writtenIn(second), ...changes] }
}

/** `Updates.set("at", at)` of the Java driver, alone or in `Updates.combine(…)`. */
const callWritten = (part: Expr): readonly Written[] =>
  part.kind === 'call' && known.sets.has(lastName(part.callee)) ? writtenBy(part) : []

const ofLink = (file: CodeFile, link: Call): Statement => {
  const name = lastName(link.callee)
  if (known.conditions.has(name) || known.orders.has(name) || known.equals.has(name))
    return { compared: comparedBy(file, link), written: [] }
  const { compared, written } = known.pairs.has(name) ? ofPair(file, link) : { compared: [], written: [] }
  return { compared, written: written.length === 0 && known.sets.has(name) ? writtenBy(link) : written }
}

/** The rows that a statement is about: the table that its first call is given, or what that call is made on. */
const tableOf = (file: CodeFile, [first]: readonly Call[], scope: Scope): string => {
  const given = first?.args.find(
    (arg) =>
      (arg.kind === 'name' && !isContext(file, arg, scope)) || arg.kind === 'struct' || arg.kind === 'unary' || arg.kind === 'literal',
  )
  if (!first) return ''
  const isOfModel = first.callee.kind === 'member' && known.pairs.has(first.callee.name) && given?.kind !== 'name'
  const named = given && !isOfModel ? given : first.callee.kind === 'member' ? first.callee.object : first.callee
  return oneLine(file.textOf(named), 60)
}

/**
 * Whether a column gets the value that it is compared with, so that the newer of two is kept. A lease that ran out is compared with the present
 * time, and gets a later one.
 */
const storesCompared = (file: CodeFile, { value: stored }: Written, value: Expr | undefined): boolean => {
  if (stored && value) return file.textOf(stored) === file.textOf(value) && !isClock(value)
  return !stored || !exprsOf(stored).some(isClock)
}

const isClock = (expr: Expr): boolean =>
  expr.kind === 'call' ? expr.args.length === 0 && known.clocks.has(lastName(expr.callee)) : known.clocks.has(lastName(expr))

const writeOf = (code: ModuleCode, whole: Call, scope: Scope): OrderedWrite | undefined => {
  const { file } = code
  const links = linksOf(whole)
  const found = links.map((link) => ofLink(file, link))
  const written = found.flatMap((one) => one.written)
  const compared = found.flatMap((one) => one.compared)
  if (written.length === 0 || compared.length === 0) return undefined
  const set = new Map(written.map((one) => [one.column, one]))
  const guards = compared.flatMap(({ column, line, isOrder, value }) => {
    const own = set.get(plainName(column))
    return own && (isOrder ? !own.isComputed && storesCompared(file, own, value) : isVersion(column)) ? [{ column, line }] : []
  })
  const last = links.findLast(({ callee }) => known.sets.has(lastName(callee)) || known.pairs.has(lastName(callee))) ?? whole
  const table = tableOf(file, links, scope)
  return {
    kind: 'ordered-write',
    at: file.spanOf(whole),
    within: code.withinAt(whole),
    subject: `ordered write ${table}`,
    callee: oneLine(file.textOf(last.callee), 60),
    table,
    writes: [...set.keys()].toSorted(),
    guards,
  }
}

/** Writes to existing rows, with what their condition compares for order. */
export const orderedWrites = (code: ModuleCode): readonly OrderedWrite[] => {
  const seen = new Set<Call>()
  return code.file.index.calls.flatMap(({ call, scope }): readonly OrderedWrite[] => {
    const name = lastName(call.callee)
    if (call.callee.kind !== 'member' || !(known.sets.has(name) || known.pairs.has(name))) return []
    const whole = wholeChain(code.file, call)
    if (seen.has(whole)) return []
    seen.add(whole)
    const found = writeOf(code, whole, scope)
    return found ? [found] : []
  })
}
