import type { Ownership } from '#model/facts/documents/document'
import type { Linked, System, Unit } from '#model/system'
import { filesIn } from '#link/units/files-of-units'
import { isCode } from '#link/roles/is-code'
import { refersToNobody } from '../data/owner-fields.ts'
import { ownerPattern } from './owner-pattern.ts'
import { roleOf } from '#link/roles/role-of'

/** The files of a unit by which it is owned: its code, or if there is none, what else is for production. */
const filesOf = ({ root }: Unit, system: System): readonly string[] => {
  const own = filesIn(system, root)
  const code = own.filter(isCode)
  return code.length > 0 ? code : own.filter((path) => roleOf(path) === 'production')
}

/** The lines of CODEOWNERS that give files of a unit an owner. Of each section, the last line that matches a file decides. */
export const ownersOfUnit = (unit: Unit, system: System): readonly Linked<Ownership>[] => {
  const lines = system.facts('ownership').filter(({ invalid }) => !invalid)
  if (lines.length === 0) return []
  const rest = lines.map((line) => ({ line, matches: ownerPattern(line.pattern) })).toReversed()
  const owning = new Set<Linked<Ownership>>()
  for (const path of filesOf(unit, system)) {
    const decided = new Set<string>()
    for (const { line, matches } of rest) {
      const section = line.section ?? ''
      if (decided.has(section) || !matches(path)) continue
      decided.add(section)
      if (line.owners.length > 0) owning.add(line)
    }
  }
  return lines.filter((line) => owning.has(line))
}

/** Whether a file `OWNERS`, as Kubernetes reads them, lies in the unit or in a folder above it. */
const hasOwnersFile = ({ root }: Unit, { paths }: System): boolean =>
  [...paths].some((path) => {
    if (path !== 'OWNERS' && !path.endsWith('/OWNERS')) return false
    const folder = path.slice(0, -'OWNERS'.length)
    return root === '' ? folder === '' : `${root}/`.startsWith(folder) || folder.startsWith(`${root}/`)
  })

/** Whether a file `OWNERS` lies in the folder of a path or in one above it. */
export const hasOwnersFileAt = (path: string, { paths }: System): boolean => {
  const folders = path.split('/').slice(0, -1)
  return [...folders.keys(), folders.length].some((depth) => paths.has([...folders.slice(0, depth), 'OWNERS'].join('/')))
}

/** Whether CODEOWNERS, an OWNERS file, a service catalogue or our configuration names an owner of a unit. */
export const isOwned = (unit: Unit, system: System): boolean =>
  unit.owner !== undefined || hasOwnersFile(unit, system) || ownersOfUnit(unit, system).length > 0 || isInCatalog(unit, system)

/** Whether a service catalogue names an owner of a unit; `unknown` names none. */
export const isInCatalog = (unit: Unit, system: System): boolean =>
  system
    .facts('catalog-entry')
    .some(
      (entry) =>
        !refersToNobody(entry.owner) &&
        (entry.name === unit.name || entry.at.path.startsWith(unit.root === '' ? 'catalog-info' : `${unit.root}/`)),
    )
