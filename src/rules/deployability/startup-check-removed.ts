import { evidenceAt, rule } from '#model/rule'
import type { ConfigCheck } from '#model/facts/config-read'
import type { Linked, System } from '#model/system'

export const startupCheckRemoved = rule({
  id: 'startup-check-removed',
  check: '1.3',
  alsoServes: ['2.6', '1.8'],
  severity: 'P1',
  stage: 'stable',
  title: 'Startup check of configuration removed',
  why: 'A deployment without the variable starts, passes its health check and takes traffic. Requests then fail, or run with an empty address or key.',
  fix: 'Restore the check, and exit at startup with an error that names the missing variable.',
  blindSpots: 'Reports only checks that stopped the process. A check of the variable anywhere in the repository counts as its replacement.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system, change) {
    for (const check of stopping(system))
      yield { ...evidenceAt(check, 'stops the process without it', check.stopsAt, subjectOf(check)), checks: [] }
    if (!change) return
    const stops = new Set(system.facts('config-check').flatMap((check) => [...check.stops, ...(check.validatedAt ? check.names : [])]))
    for (const check of stopping(change.base)) {
      if (change.file(check.at.path)?.status !== 'modified') continue
      const lost = check.stops.filter((name) => !stops.has(name) && isLeftOpen(system, name))
      if (lost.length === 0) continue
      const twin = system.facts('config-check').find((other) => other.at.path === check.at.path)
      const listed = lost.slice(0, 3).map((name) => `\`${name}\``)
      const isConstraint = check.by === '@Validated'
      const stays = isConstraint || (twin?.askedAt !== undefined && twin.names.some((name) => lost.includes(name)))
      yield {
        kind: 'gap',
        ...(isConstraint ? { check: '2.6' as const, title: 'Validation of settings removed' } : {}),
        ...(stays ? { isWritten: true } : {}),
        at: stays && twin?.askedAt ? { path: twin.at.path, ...twin.askedAt } : firstUse(system, lost, check.at.path),
        subject: subjectOf(check),
        within: check.within,
        removed: `the check that stops the process if ${listed.join(', ')} ${lost.length > 1 ? 'are' : 'is'} missing`,
        message: isConstraint
          ? `This change removes the constraints on ${listed.join(', ')}. A missing or wrong value no longer stops the process at startup, and the code that uses it fails later.`
          : `Nothing stops the process any more if ${listed.join(', ')} ${lost.length > 1 ? 'are' : 'is'} missing. It starts${twin?.names.some((name) => lost.includes(name)) ? ' with a warning at most' : ''}, and fails when the value is used.`,
      }
    }
  },
})

const stopping = (system: System): readonly Linked<ConfigCheck>[] =>
  system.facts('config-check').filter(({ stops, stopsAt, inService }) => inService && stopsAt !== undefined && stops.length > 0)

const subjectOf = ({ at }: Linked<ConfigCheck>): string => `startup check of ${at.path}`

/** The variable is still read, and at no place with a fallback. */
const isLeftOpen = (system: System, name: string): boolean => {
  const uses = system.facts('setting-use').filter((use) => use.name === name && use.inService)
  return uses.length > 0 && uses.every(({ absence }) => absence === 'plain')
}

const firstUse = (system: System, lost: readonly string[], path: string) => {
  const uses = system.facts('setting-use').filter(({ name, inService }) => inService && lost.includes(name))
  const use = uses.find(({ at }) => at.path === path) ?? uses[0]
  return use ? { ...use.at, endLine: use.at.startLine } : { path, startLine: 1, endLine: 1 }
}
