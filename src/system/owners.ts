import type { Ownership } from '#model/facts/document'
import type { Linked, System, Unit } from '#model/system'

/** Whether a CODEOWNERS pattern reaches a folder, or something in it. Generous: a near miss counts as covered. */
const reaches = (pattern: string, root: string): boolean => {
  // A file extension pattern does not cover a folder.
  if (/\*\.\w+$/.test(pattern)) return false
  const bare = pattern.replace(/^\//, '').replace(/\/?\*{0,2}$/, '')
  if (bare === '') return true
  if (root === '') return false
  return (
    `${root}/`.startsWith(`${bare}/`) ||
    (!pattern.startsWith('/') && `/${root}/`.includes(`/${bare}/`)) ||
    (pattern.includes('*') && root.startsWith(bare.split('*')[0] ?? ''))
  )
}

/** The lines of CODEOWNERS that give a unit, or something in it, an owner. */
export const ownersOfUnit = (unit: Unit, system: System): readonly Linked<Ownership>[] =>
  system.facts('ownership').filter((line) => line.owners.length > 0 && !line.invalid && reaches(line.pattern, unit.root))

/** Whether CODEOWNERS, a catalogue or our configuration names an owner of a unit. */
export const isOwned = (unit: Unit, system: System): boolean =>
  unit.owner !== undefined ||
  ownersOfUnit(unit, system).length > 0 ||
  system
    .facts('catalog-entry')
    .some(
      (entry) =>
        entry.owner !== '' && (entry.name === unit.name || entry.at.path.startsWith(unit.root === '' ? 'catalog-info' : `${unit.root}/`)),
    )
