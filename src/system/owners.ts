import type { Ownership } from '#model/facts/document'
import type { Linked, System, Unit } from '#model/system'

/** Whether a CODEOWNERS pattern matches a folder or something in it. Generous: a near miss counts as a match. */
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

/** The CODEOWNERS lines that assign an owner to a unit or to something in it. */
export const ownersOfUnit = (unit: Unit, system: System): readonly Linked<Ownership>[] =>
  system.facts('ownership').filter((line) => line.owners.length > 0 && !line.invalid && reaches(line.pattern, unit.root))

/** Whether CODEOWNERS, a service catalogue or our configuration names an owner of a unit. */
export const isOwned = (unit: Unit, system: System): boolean =>
  unit.owner !== undefined ||
  ownersOfUnit(unit, system).length > 0 ||
  system
    .facts('catalog-entry')
    .some(
      (entry) =>
        entry.owner !== '' && (entry.name === unit.name || entry.at.path.startsWith(unit.root === '' ? 'catalog-info' : `${unit.root}/`)),
    )
