import type { Place } from '#model/source-file'
import type { Change } from '#model/system'
import { isAddedLine } from './added-lines.ts'
import { removalOf } from './removal.ts'

/** Places of the head that take part in a contradiction, and places of the base that took part in what held before. */
export interface Parts {
  /** The most telling first. */
  readonly head: readonly Place[]
  readonly base?: readonly Place[]
}

/**
 * Where a contradiction between two texts is reported: at the first line of a part that the change wrote, else where it removed one. Undefined if
 * it touches none of them. In an audit, that is the first part.
 */
export const placeOfChange = (change: Change | undefined, { head, base = [] }: Parts): Place | undefined => {
  const [first] = head
  if (!change || !first) return first && lineOf(first.path, first.startLine)
  for (const place of head) for (const line of linesOf(place)) if (isAddedLine(change, place.path, line)) return lineOf(place.path, line)
  for (const place of base) {
    const file = change.file(place.path)
    // A file that is gone has no lines: the part that still refers to it is reported.
    if (file?.status === 'removed') return lineOf(first.path, first.startLine)
    if (!file) continue
    for (const line of linesOf(place)) {
      const removal = removalOf(file, line)
      if (removal) return lineOf(file.path, removal.headLine)
    }
  }
  return undefined
}

const lineOf = (path: string, line: number): Place => ({ path, startLine: line, endLine: line })

/** Parts are few lines: a longer one is a whole object. */
const mostLines = 200

const linesOf = ({ startLine, endLine }: Place): readonly number[] =>
  Array.from({ length: Math.min(endLine - startLine, mostLines) + 1 }, (_, index) => startLine + index)
