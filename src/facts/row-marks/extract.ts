import { contains } from '#code/inside'
import type { FunctionModel, Located } from '#code/model'
import type { FunctionMark } from '#model/facts/function-mark'
import type { ModuleCode } from '../reading/module-code.ts'
import { areApart, claimsKey, handlesViolation, isLookedUp, mayBeLookedUp, namesRepetition, ownCode, type Own } from './repetition.ts'
import type { Touch } from './touch.ts'

/**
 * Marks functions that add or change rows, and those in which something makes a repetition harmless. `detects-duplicates`: the statement settles
 * a conflict, the error of an existing row is expected, a key is claimed first, or rows are looked up first. `removes-duplicates`: one of these,
 * or a sign that there may be one, which keeps rules silent and shows nothing.
 */
export const markRows = (code: ModuleCode, touches: readonly Touch[], mark: (name: string, label: FunctionMark) => void): void => {
  for (const [within, own] of Map.groupBy(touches, (touch) => touch.within)) {
    for (const { addsRows, operation } of own) {
      if (addsRows) mark(within, 'adds-rows')
      if (operation === 'update') mark(within, 'changes-rows')
    }
    const fn = functionOf(code, within, own[0])
    const inside = fn && ownCode(code.file, fn)
    const knows = inside !== undefined && handlesViolation(inside)
    if (knows) mark(within, 'knows-repetition')
    const created = own.filter(({ operation }) => operation === 'create')
    const detects =
      knows ||
      own.some(({ operation, conflictSafe }) => operation === 'upsert' || conflictSafe) ||
      created.some((write) => own.some((other) => looksBefore(inside, other, write))) ||
      (inside !== undefined && (claimsKey(inside) || created.some((write) => isLookedUp(inside, touches, write))))
    if (detects) mark(within, 'detects-duplicates')
    if (detects || (inside && mayDetect(inside, own, touches))) mark(within, 'removes-duplicates')
  }
}

/** Marks functions with an insert written as text in which the error of an existing row is expected. */
export const markViolations = (
  code: ModuleCode,
  inserts: readonly (Located & { readonly within: string })[],
  mark: (name: string, label: FunctionMark) => void,
): void => {
  for (const [within, [first]] of Map.groupBy(inserts, (insert) => insert.within)) {
    const fn = first && within !== '' ? functionAround(code, within, first) : undefined
    if (fn && handlesViolation(ownCode(code.file, fn))) mark(within, 'knows-repetition')
  }
}

/** Signs that something recognizes a repetition: names, ids that are stored, and functions that are given a key. */
const mayDetect = (inside: Own, own: readonly Touch[], touches: readonly Touch[]): boolean => {
  const columns = own.flatMap((touch) => touch.columns ?? [])
  return namesRepetition(inside, columns) || own.some((write) => write.operation === 'create' && mayBeLookedUp(inside, touches, write))
}

/** A statement that reads the rows of the table first, or deletes those that are then written. */
const looksBefore = (inside: Own | undefined, one: Touch, created: Touch): boolean =>
  one.table !== '' &&
  one.table === created.table &&
  (one.operation === 'read' || one.operation === 'delete') &&
  one.place.start < created.place.end &&
  !(inside && areApart(inside, one.place, created.place))

/** The outermost function around a statement that has the same name in facts. */
const functionOf = (code: ModuleCode, within: string, touch: Touch | undefined): FunctionModel | undefined =>
  touch && functionAround(code, within, touch.place)

const functionAround = ({ file, withinAt }: ModuleCode, within: string, place: Located): FunctionModel | undefined =>
  file.index.functions
    .filter((fn) => contains(fn, place) && fn.body?.[0] !== undefined && withinAt(fn.body[0]) === within)
    .toSorted((one, other) => one.start - other.start)[0]
