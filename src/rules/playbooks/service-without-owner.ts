import type { Ownership } from '#model/facts/document'
import { evidenceAt, rule } from '#model/rule'
import type { Linked, System, Unit } from '#model/system'

/** Whether a CODEOWNERS pattern reaches a folder, or something in it. Generous: a near miss counts as covered. */
const reaches = (pattern: string, root: string): boolean => {
  // A kind of file is no folder.
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

const isOwned = (unit: Unit, lines: readonly Linked<Ownership>[], system: System): boolean =>
  unit.owner !== undefined ||
  lines.some((line) => line.owners.length > 0 && !line.invalid && reaches(line.pattern, unit.root)) ||
  system
    .facts('catalog-entry')
    .some(
      (entry) =>
        entry.owner !== '' && (entry.name === unit.name || entry.at.path.startsWith(unit.root === '' ? 'catalog-info' : `${unit.root}/`)),
    )

/** Lies in the source folder of another package: what that one copies into something else, and nobody runs here. */
const isTemplate = (unit: Unit, system: System): boolean =>
  system.units.some((other) => other.root !== '' && unit.root.startsWith(`${other.root}/src/`))

export const serviceWithoutOwner = rule({
  id: 'service-without-owner',
  check: '10.5',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Service that nobody is said to own',
  why: 'When it fails at night, whoever is on call has to find out first who knows this service; and its changes are reviewed by whoever happens to look.',
  fix: 'Add the folder to CODEOWNERS, or describe the service with an `owner` in `catalog-info.yaml`.',
  blindSpots: 'Owners kept in a wiki or an on-call tool are not in the repository.',
  languages: ['documents'],
  *judge(system) {
    const lines = system.facts('ownership')
    // Without any words on owners the team has another place for them, or is one person.
    const isNamedByConfig = system.units.some(({ owner }) => owner !== undefined)
    for (const line of lines)
      if (line.owners.length > 0 && !line.invalid)
        yield evidenceAt(line, `\`${line.pattern}\` is owned by ${line.owners.slice(0, 3).join(', ')}`)
    for (const entry of system.facts('catalog-entry'))
      if (entry.owner !== '') yield evidenceAt(entry, `\`${entry.name}\` is owned by ${entry.owner}`)
    if (lines.length === 0 && system.facts('catalog-entry').length === 0 && !isNamedByConfig) return
    for (const unit of system.units) {
      const path = unit.root === '' ? 'package.json' : `${unit.root}/package.json`
      if (
        !unit.deployed ||
        unit.ecosystem !== 'npm' ||
        (unit.runtime !== 'server' && unit.runtime !== 'worker') ||
        !system.paths.has(path) ||
        isOwned(unit, lines, system) ||
        isTemplate(unit, system)
      )
        continue
      yield {
        kind: 'gap',
        at: { path, startLine: 1, endLine: 1 },
        subject: `owner of ${unit.root || unit.name}`,
        within: '',
        message: `No line of CODEOWNERS and no catalogue entry names an owner of \`${unit.name}\` (not evidenced in this repository).`,
        evidence: ['CODEOWNERS, catalog-info.yaml'],
      }
    }
  },
})
