import type { Change, System } from '#model/system'
import { wordsOf } from '#models/naming/words'
import { ownName } from './protections/guarded.ts'
import { functionsByFile } from '#link/users'

/** A word without the ending of a plural: `patients` and `patient` are the same. */
const singular = (word: string): string => word.replace(/(?<=[^s])s$/, '')

/** Words that are added or dropped when one thing becomes many, or the other way round. */
const ofNumber: ReadonlySet<string> = new Set(['all', 'many', 'batch', 'bulk', 'multiple', 'each', 'one', 'single'])

const meaningOf = (name: string): string =>
  wordsOf(ownName(name))
    .map(singular)
    .filter((word) => !ofNumber.has(word))
    .join(' ')

const ownerOf = (name: string): string => name.slice(0, name.length - ownName(name).length)

/** Names of what a function calls or does. */
const actsOf = (system: System, path: string, within: string): ReadonlySet<string> =>
  new Set(
    system
      .facts('effects')
      .filter((fact) => fact.at.path === path && (fact.within === within || fact.within.startsWith(`${within} > `)))
      .flatMap(({ effects }) => effects.flatMap(({ name }) => (name === '' ? [] : [name]))),
  )

/**
 * The function that one of the base became under another name: the only new one of its file that has the same words but for their number, or
 * that does the greater part of what it did, in a file where no other function is gone.
 */
export const renamedTo = (head: System, change: Change, path: string, basePath: string, within: string): string | undefined => {
  if (within === '' || within.includes(' > ') || head.hasFunction(path, within)) return undefined
  const before = new Set(functionsByFile(change.base).get(basePath) ?? [])
  const now = functionsByFile(head).get(path) ?? []
  const fresh = now.filter((name) => !before.has(name) && !name.includes(' > ') && ownerOf(name) === ownerOf(within))
  const [same, ...others] = fresh.filter((name) => meaningOf(name) === meaningOf(within))
  if (same !== undefined) return others.length === 0 ? same : undefined
  const gone = [...before].filter((name) => !name.includes(' > ') && !head.hasFunction(path, name))
  const [only, ...more] = fresh
  if (only === undefined || more.length > 0 || gone.length > 1) return undefined
  const did = actsOf(change.base, basePath, within)
  const does = actsOf(head, path, only)
  const kept = [...did].filter((name) => does.has(name)).length
  const isPart = does.size > 1 && kept === does.size
  return did.size > 1 && (kept * 2 > did.size || isPart) ? only : undefined
}
