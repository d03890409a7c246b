import type { WholesaleRemoval } from '#model/facts/data/wholesale-removal'
import type { Change, Linked, System } from '#model/system'
import { filesNow } from '../protections/lost-protections.ts'

/** A call that removes everything, and that no longer asks whether it runs in production. */
export interface LostProductionGuard {
  readonly before: Linked<WholesaleRemoval>
  readonly now: Linked<WholesaleRemoval>
}

const isGuarded = ({ guardedBy, file }: Linked<WholesaleRemoval>): boolean => guardedBy !== undefined && isRun(file)

/** Tests empty their own databases. */
const isRun = ({ role }: Linked<WholesaleRemoval>['file']): boolean => role !== 'test' && role !== 'vendored' && role !== 'generated'

const keyOf = ({ at, within, subject }: Linked<WholesaleRemoval>): string => `${at.path} ${within} ${subject}`

/** Guards against production that a change removes, although what they kept away from it is still done. */
export function* lostProductionGuards(head: System, change: Change): Generator<LostProductionGuard> {
  const before = change.base.facts('wholesale-removal').filter(isGuarded)
  if (before.length === 0) return
  const fileNow = filesNow(head, change)
  const now = head.facts('wholesale-removal')
  const known = new Set(before.map(keyOf))
  // A guard that moved, to a caller or to another file, is kept.
  if (now.some((one) => isGuarded(one) && change.file(one.at.path) !== undefined && !known.has(keyOf(one)))) return
  const seen = new Set<string>()
  for (const one of before) {
    const path = fileNow(one.at.path)?.path
    if (path === undefined || seen.has(`${path} ${one.within}`)) continue
    const left = now.find((other) => other.at.path === path && other.within === one.within && other.subject === one.subject)
    if (!left || left.guardedBy !== undefined) continue
    seen.add(`${path} ${one.within}`)
    yield { before: one, now: left }
  }
}
