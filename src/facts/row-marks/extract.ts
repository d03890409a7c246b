import { contains } from '#code/inside'
import type { FunctionModel } from '#code/model'
import type { ModuleCode } from '../module-code.ts'
import { areApart, claimsKey, decidesByName, handlesViolation, isLookedUp, namesRepetition, storesMessageKey } from './repetition.ts'
import type { Touch } from './touch.ts'

/**
 * Marks functions that add or change rows, and those in which something makes a repetition harmless: the statement settles a conflict, the
 * error of an existing row is expected, a key is claimed or looked up first, or the row carries the id of its message.
 */
export const markRows = (code: ModuleCode, touches: readonly Touch[], mark: (name: string, label: string) => void): void => {
  for (const [within, own] of Map.groupBy(touches, (touch) => touch.within)) {
    for (const { addsRows, operation } of own) {
      if (addsRows) mark(within, 'adds-rows')
      if (operation === 'update') mark(within, 'changes-rows')
    }
    const columns = own.flatMap((touch) => touch.columns ?? [])
    const fn = functionOf(code, within, own[0])
    const knows = fn !== undefined && handlesViolation(fn)
    if (knows) mark(within, 'knows-repetition')
    const detects =
      knows ||
      own.some(({ operation, conflictSafe }) => operation === 'upsert' || conflictSafe) ||
      own.some((write) => write.operation === 'create' && own.some((other) => looksBefore(fn, other, write))) ||
      (fn !== undefined &&
        (claimsKey(fn) ||
          storesMessageKey(
            fn,
            columns,
            own.map(({ place }) => place),
          ) ||
          decidesByName(fn) ||
          own.some((write) => write.operation === 'create' && isLookedUp(code.file, fn, touches, write))))
    // A name alone keeps the rules silent, and shows nothing.
    if (detects) mark(within, 'detects-duplicates')
    if (detects || (fn && namesRepetition(fn, columns))) mark(within, 'removes-duplicates')
  }
}

/** A statement that reads the rows of the table first, or deletes those that are then written. */
const looksBefore = (fn: FunctionModel | undefined, one: Touch, created: Touch): boolean =>
  one.table !== '' &&
  one.table === created.table &&
  (one.operation === 'read' || one.operation === 'delete') &&
  one.place.start < created.place.end &&
  !(fn && areApart(fn, one.place, created.place))

/** The outermost function around a statement that has the same name in facts. */
const functionOf = ({ file, withinAt }: ModuleCode, within: string, touch: Touch | undefined): FunctionModel | undefined =>
  touch &&
  file.index.functions
    .filter((fn) => contains(fn, touch.place) && fn.body?.[0] !== undefined && withinAt(fn.body[0]) === within)
    .toSorted((one, other) => one.start - other.start)[0]
