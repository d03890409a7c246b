import { calleeOf } from '#code/callee-of'
import type { Expr } from '#code/model'
import { attemptsIn, branchesIn, holds, leaves, precedes } from './blocks.ts'
import type { Hazard } from './hazard.ts'
import { RawResult } from './raw-results.ts'
import type { Reading } from './reading.ts'
import { resultName } from './result-names.ts'
import type { PlacedStatement } from './statement.ts'
import { tells } from './tells.ts'
import { wordsIn, writtenBy } from './written.ts'
import { writeOrderNames } from '#models/data/write-order-names'
import { contains } from '#code/inside'
import { lastName } from '#code/last-name'

/** A field's declared name: `email` of `email__iexact`, `user` of `user_id`. */
export const fieldOf = (filter: string): string => filter.replace(/__(i?exact)$/, '').replace(/_id$/, '')

/** What is asked for is what is written: the columns, or the values. */
const isSame = ({ file, rules }: Reading, read: PlacedStatement, insert: PlacedStatement, columns: readonly string[]): boolean => {
  if (insert.sets !== undefined && read.sets !== undefined) return columns.every((column) => insert.sets?.includes(column))
  const words = wordsIn([insert.placed.call, ...writtenBy(file, insert)])
  if (!rules.comparesArguments) return columns.every((column) => words.has(column) || words.has(`${column}_id`))
  const given = read.placed.call.args.map((value) => lastName(calleeOf(value)))
  return given.length > 0 && given.every((name) => words.has(name))
}

/** Whether the insert runs only if the read found nothing. */
const isGuarded = ({ file }: Reading, read: PlacedStatement, insert: PlacedStatement): boolean => {
  // A variable of the same name in another branch is another one.
  const name = precedes(file, read.inner, read.placed.call, insert.place) ? resultName(file, read) : undefined
  const raw = read.sets === undefined ? undefined : new RawResult(file, read)
  const isAsked = (expr: Expr): boolean | undefined =>
    raw ? raw.isThere(expr) : expr === read.placed.call || (expr.kind === 'name' && expr.name === name) || undefined
  const isBranched = branchesIn(insert.functions).some((branch) => {
    if (branch.condition.end < read.place.end) return false
    const isThere = tells(branch.condition, isAsked)
    if (isThere === false && holds(branch.then, insert.place)) return true
    if (isThere !== true) return false
    // What does not hold as a whole may still be there.
    const isWhole = branch.condition.kind !== 'binary' || branch.condition.operator !== 'and'
    return (branch.end <= insert.place.start && leaves(file, branch.then)) || (isWhole && holds(branch.otherwise, insert.place))
  })
  return isBranched || isMadeWhenMissed(read, insert) || isMadeInstead(file, read, insert)
}

/** `except Order.DoesNotExist:` around the insert, with the read in the attempt. */
const isMadeWhenMissed = (read: PlacedStatement, insert: PlacedStatement): boolean =>
  attemptsIn(insert.functions).some(
    ({ body, handlers }) =>
      holds(body, read.place) &&
      handlers.some(
        (handler) =>
          holds(handler.body, insert.place) &&
          handler.types.some(({ name }) => name !== undefined && writeOrderNames.notFound.has(name.name)),
      ),
  )

/** `users.findByEmail(email).orElseGet(() -> users.save(new User(email)))` */
const isMadeInstead = (file: Reading['file'], read: PlacedStatement, insert: PlacedStatement): boolean => {
  const member = file.index.outerOf(read.placed.call)
  const call = member?.kind === 'member' && member.name === 'orElseGet' ? file.index.outerOf(member) : undefined
  return call?.kind === 'call' && call.args.some((argument) => contains(argument, insert.place))
}

/** A row is looked for, and inserted because it is not there; two callers may find nothing at the same time. */
export const checked = (reading: Reading, read: PlacedStatement, insert: PlacedStatement): Hazard | undefined => {
  if (read.operation !== 'read' || insert.operation !== 'create' || read.table === '' || read.table !== insert.table) return undefined
  if (read.isNoCheck || read.open || insert.conflictSafe || read.filters.length === 0 || read.place.start >= insert.place.start)
    return undefined
  if (insert.writes !== undefined && insert.writes !== 'new') return undefined
  const isRaw = read.sets !== undefined
  if (isRaw !== (insert.sets !== undefined)) return undefined
  if (!isRaw && reading.rules.comparesArguments && read.filters.every((filter) => writeOrderNames.keys.has(filter))) return undefined
  const columns = reading.rules.hasFields && !isRaw && !insert.fields ? read.filters.map(fieldOf) : read.filters
  if (columns.some((column) => column.includes('__')) || !isSame(reading, read, insert, columns)) return undefined
  if (reading.rules.filesLock && reading.locksRows) return undefined
  return isGuarded(reading, read, insert) && !reading.isHeld(insert.owner) ? { is: 'checked', columns } : undefined
}
