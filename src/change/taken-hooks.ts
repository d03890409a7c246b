import type { ChangedFile } from '#model/change-set'
import type { System } from '#model/system'
import type { Kept } from './kept-safeguards.ts'
import { callersOf } from './protections/guarded.ts'

/** The method itself if a framework calls it, and methods of its class that a framework calls and that call it. */
const hooksAround = (base: System, path: string, within: string): readonly string[] =>
  base.isMarked(path, within, 'framework-hook')
    ? [within]
    : callersOf(base, path, within).flatMap((caller) =>
        caller.path === path && ownerOf(caller.within) === ownerOf(within) && base.isMarked(path, caller.within, 'framework-hook')
          ? [caller.within]
          : [],
      )
const ownerOf = (within: string): string | undefined => within.split('.').at(-2)

/** The whole method is removed while its class stays, and a framework called it, or a method that goes with it. */
export const isHookTakenAway = (head: System, base: System, file: ChangedFile, { at, within, against }: Kept): boolean => {
  if (!['access', 'foreign-rows', 'overuse'].includes(against) || head.hasFunction(at.path, within)) return false
  if (!hooksAround(base, at.path, within).some((hook) => !head.hasFunction(at.path, hook))) return false
  const owner = within.split('.').at(-2) ?? ''
  return !(file.hunks ?? []).some((hunk) =>
    hunk.lines.some((line) => line.startsWith('-') && new RegExp(`\\bclass\\s+${owner}\\b`).test(line)),
  )
}
