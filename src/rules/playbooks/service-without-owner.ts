import { evidenceAt, rule } from '#model/rule'
import type { System, Unit } from '#model/system'
import { isOwned } from '#system/documents/owners'

/** Is inside the source folder of another package: a template that the package copies elsewhere and that does not run here. */
const isTemplate = (unit: Unit, system: System): boolean =>
  system.units.some((other) => other.root !== '' && unit.root.startsWith(`${other.root}/src/`))

export const serviceWithoutOwner = rule({
  id: 'service-without-owner',
  check: '10.5',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Package has no owner',
  why: 'An incident lasts longer while the on-call engineer looks for a team that knows this code.',
  fix: 'Add a line for the folder of this package to CODEOWNERS (for example `/services/mailer/ @org/team`), or set `spec.owner` in `catalog-info.yaml`.',
  blindSpots: 'Does not see owners recorded in a wiki or an on-call tool. An OWNERS file counts as an owner, whatever it contains.',
  languages: ['documents'],
  *judge(system) {
    const lines = system.facts('ownership')
    // A repository that names no owner at all records owners elsewhere, or belongs to one person.
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
        isOwned(unit, system) ||
        isTemplate(unit, system)
      )
        continue
      yield {
        kind: 'gap',
        at: { path, startLine: 1, endLine: 1 },
        subject: `owner of ${unit.root || unit.name}`,
        within: '',
        message: `No CODEOWNERS line or catalog entry in this repository names an owner of \`${unit.name}\`. Changes to it can be merged without a review by a team that knows it.`,
        fix: `Add the owning team to CODEOWNERS: \`/${unit.root === '' ? '' : `${unit.root}/`} @your-org/your-team\`.`,
        evidence: ['CODEOWNERS, catalog-info.yaml'],
      }
    }
  },
})
