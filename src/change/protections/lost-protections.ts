import type { ChangedFile } from '#model/change-set'
import type { Protection as Kind } from '#model/facts/requests/safeguard'
import type { Change, System } from '#model/system'
import { isOwnerName } from '#models/naming/owner-name'
import { protectionNames } from '#models/naming/kinds/protection-names'
import { wordsOf } from '#models/naming/words'
import { safeguardsAgainst, type Kept } from '../kept-safeguards.ts'
import { removalOf } from '../removal.ts'
import { before, guardedAt, guardsIn, type Guarded } from './guarded.ts'
import { headLineOf } from './head-line.ts'
import { isLost } from './is-lost.ts'
import { isProtectedByCallers } from './protects-itself.ts'
import { isNarrowed, isStricter, type Asking } from './strength.ts'

/** A protection that a change removes from effects that still exist, and the head line where it was. */
export interface LostProtection extends Kept {
  readonly headLine: number
  /** The condition that replaced it, if it still refuses, but only under a switch or unless the request says otherwise. */
  readonly narrowedTo?: string
  /** What the change adds beside may make the same check. */
  readonly perhapsMoved?: true
}

/** Whether a change only takes lines out of a file. */
const addsNothing = ({ hunks = [] }: ChangedFile): boolean =>
  !hunks.some(({ lines }) => lines.some((line) => line.startsWith('+') && line.trim() !== '+'))

/** The head's files for those of the base, by the path at the base. */
export const filesNow = (head: System, change: Change): ((path: string) => ChangedFile | undefined) => {
  let renamed: Map<string, ChangedFile> | undefined
  return (path) => {
    const file = change.file(path)
    if (file?.status === 'modified') return file
    if (!file && head.paths.has(path)) return undefined
    if (!renamed) {
      renamed = new Map()
      for (const other of head.paths) {
        const moved = change.file(other)
        if (moved?.status === 'renamed' && moved.previousPath !== undefined) renamed.set(moved.previousPath, moved)
      }
    }
    return renamed.get(path)
  }
}

/** The path of another changed file that now contains the same function and did not before. */
export const movedTo = (head: System, change: Change, within: string): string | undefined => {
  for (const path of head.files.keys())
    if (change.file(path) && head.hasFunction(path, within) && !change.base.hasFunction(path, within)) return path
  return undefined
}

/** Other knowledge about a protection, from outside the functions. */
interface Elsewhere {
  /** Whether something else now protects: a guard of the route, a condition of the query, another layer. */
  readonly isKeptOtherwise: (kept: Kept, file: ChangedFile) => boolean
  /** Whether the function was removed, and a framework now runs its default, which protects nothing. */
  readonly isDefaultNow: (kept: Kept, file: ChangedFile) => boolean
}

/**
 * Protections in functions that a change removes: an effect behind one still exists, and no equal or stronger protection of its kind now
 * covers it in the function, in its callees, or in all its callers.
 */
export function* lostProtections(head: System, change: Change, kinds: readonly Kind[], uses: Elsewhere): Generator<LostProtection> {
  const fileNow = filesNow(head, change)
  for (const kept of safeguardsAgainst(change.base, kinds)) {
    const { protection: lost, inService, at } = kept
    if (!lost || !inService) continue
    const file = fileNow(at.path)
    if (!file) continue
    for (const base of holdersOf(change.base, lost.at.path, kept.within, lost)) {
      const path = head.hasFunction(file.path, base.within) ? file.path : movedTo(head, change, base.within)
      if (path === undefined) {
        const headLine =
          uses.isDefaultNow(kept, file) && !uses.isKeptOtherwise(kept, file) ? removalOf(file, at.startLine)?.headLine : undefined
        // A framework called it in each request.
        if (headLine !== undefined)
          yield { ...kept, headLine, ...(addsNothing(file) ? { inHandler: true, fromRequest: true } : { perhapsMoved: true }) }
        continue
      }
      const now = guardedAt(head, path, base.within) ?? { path, within: base.within, effects: [], alsoAsks: [], guard: () => undefined }
      const removal = removalOf(file, at.startLine)
      if (!isLost({ head, lost, base, now, known: guardsIn(base), isTouched: removal !== undefined })) continue
      if (guardsIn(now).some((guard) => guard.against === lost.against && isStricter(guard, lost))) continue
      if (removal && lost.of.includes('owner') && handsOnOwner(removal.elsewhere, lost)) continue
      if (isProtectedByCallers(head, path, base.within, lost) || uses.isKeptOtherwise(kept, file)) continue
      if (calleeRefusesNow(head, change.base, path, base.within, lost)) continue
      const headLine = path === file.path ? (removal?.headLine ?? headLineOf(file, at.startLine)) : undefined
      if (headLine === undefined) continue
      const narrowed = guardsIn(now).find((guard) => isNarrowed(guard, lost))
      yield {
        ...kept,
        at: { ...at, path },
        headLine: narrowed?.at.startLine ?? headLine,
        ...(narrowed && { narrowedTo: narrowed.by }),
        // The check itself is as it was, so what protects what may only be read in another way.
        ...(removal === undefined && !narrowed && { perhapsMoved: true }),
      }
      break
    }
  }
}

/** Whether a function that was called before as well throws now where it used to return. */
const calleeRefusesNow = (head: System, base: System, path: string, within: string, { against }: Asking): boolean =>
  head.callees(path, within).some((callee) => {
    const isIn = (one: { readonly at: { readonly path: string }; readonly within: string }): boolean =>
      one.at.path === callee.path && one.within.split(' > ')[0] === callee.name
    const throwing = (system: System): number =>
      system.facts('protection').filter((one) => one.against === against && one.refuses === 'throws' && isIn(one)).length
    const dropping = (system: System): number => system.facts('lost-error').filter((one) => one.how === 'dropped' && isIn(one)).length
    const now = throwing(head)
    return now > throwing(base) || (now > 0 && dropping(head) < dropping(base))
  })

/** Whether the owner is now passed to a query or a call: `find({ id, userId })`. */
const handsOnOwner = (added: readonly string[], { asks }: Asking): boolean =>
  added.some((line) => {
    const words = wordsOf(line)
    if (words.some((word) => protectionNames.conditions.has(word))) return false
    return words.some((word, at) => isOwnerName(`${word}_${words[at + 1] ?? ''}`) && asks.includes(`${word}${words[at + 1] ?? ''}`))
  })

/** The functions whose effects are behind a protection: its own function first, then nested ones. */
const holdersOf = (base: System, path: string, within: string, lost: Asking): readonly Guarded[] => {
  const own = guardedAt(base, path, within)
  const inside = base
    .facts('effects')
    .filter((fact) => fact.at.path === path && fact.within !== within)
    .flatMap((fact) => guardedAt(base, path, fact.within) ?? [])
  const isBehind = (guarded: Guarded): boolean =>
    guarded.effects.some((effect) => before(guarded, effect, guarded !== own).some((guard) => guard === lost))
  return [...(own ? [own] : []), ...inside].filter(isBehind)
}
