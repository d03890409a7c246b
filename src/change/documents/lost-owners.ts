import type { Ownership } from '#model/facts/documents/document'
import type { Linked, System } from '#model/system'
import { isCode } from '#link/roles/is-code'
import { ownerPattern } from '#system/documents/owner-pattern'
import { hasOwnersFileAt, isInCatalog } from '#system/documents/owners'

interface Line {
  readonly line: Linked<Ownership>
  readonly matches: (path: string) => boolean
}

const linesOf = (system: System): readonly Line[] =>
  system
    .facts('ownership')
    .filter(({ invalid }) => !invalid)
    .map((line) => ({ line, matches: ownerPattern(line.pattern) }))
    .toReversed()

/** The line that gives a file its owner. Of each section, the last line that matches decides. */
const ownerLine = (path: string, lines: readonly Line[]): Linked<Ownership> | undefined => {
  const decided = new Set<string>()
  for (const { line, matches } of lines) {
    const section = line.section ?? ''
    if (decided.has(section) || !matches(path)) continue
    decided.add(section)
    if (line.owners.length > 0) return line
  }
  return undefined
}

export interface LostOwner {
  readonly line: Linked<Ownership>
  /** Files of production code that the line gave an owner, and that have none now. */
  readonly paths: readonly string[]
}

/** Lines of CODEOWNERS without which production code that is still there has no owner any more. */
export const lostOwners = (system: System, before: System): readonly LostOwner[] => {
  const earlier = linesOf(before)
  const now = linesOf(system)
  if (earlier.length === 0) return []
  const lost = new Map<Linked<Ownership>, string[]>()
  for (const path of system.paths) {
    if (!isCode(path) || !before.paths.has(path)) continue
    const line = ownerLine(path, earlier)
    if (!line || ownerLine(path, now) || hasOwnersFileAt(path, system)) continue
    const unit = system.files.get(path)?.unit
    if (unit && (unit.owner !== undefined || isInCatalog(unit, system))) continue
    lost.set(line, [...(lost.get(line) ?? []), path])
  }
  return [...lost].map(([line, paths]) => ({ line, paths }))
}
