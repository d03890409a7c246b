import { gapAt, rule } from '#model/rule'
import type { ConfigCheck } from '#model/facts/config-read'
import type { Linked, Reach, System } from '#model/system'

export const settingReadPastValidation = rule({
  id: 'setting-read-past-validation',
  check: '2.6',
  alsoServes: ['1.3', '1.8'],
  severity: 'P2',
  stage: 'stable',
  title: 'Setting bypasses the validated configuration',
  why: 'A missing or malformed value is not found at startup. The deployment succeeds, and the code that needs the value fails later.',
  fix: 'Add the setting to the validated configuration, and pass the value to this code.',
  blindSpots:
    'Reports only services that validate other settings in one place. A fallback or a check of the value where it is read counts as handled. Ignores code that runs only at startup, which fails at once. Reads that no request and no job is known to reach are previews: they may happen before the configuration is read.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system) {
    const central = system
      .facts('config-check')
      .filter((check) => check.inService && check.names.length > 1 && (check.validatedAt !== undefined || demandsAll(system, check)))
    if (central.length === 0) return
    const known = new Set(system.facts('config-check').flatMap(({ names }) => names))
    const reported = new Set<string>()
    for (const use of system.facts('setting-use')) {
      if (!use.inService || use.absence === 'handled' || use.within === '' || isOnlyAtStart(use.reach) || known.has(use.name)) continue
      const home = central.find(({ file }) => file.unit === use.file.unit)
      if (!home || home.at.path === use.at.path || reported.has(`${use.at.path} ${use.name}`)) continue
      reported.add(`${use.at.path} ${use.name}`)
      yield gapAt(use, {
        // What runs for a request or a job cannot have been read before the configuration was.
        ...(use.reach.has('request') || use.reach.has('job') ? {} : { stage: 'preview' as const }),
        message: `This reads \`${use.name}\` directly, although \`${home.at.path}\` validates the configuration at startup. If it is missing or malformed, this code finds out when it runs.`,
        fix: `Add \`${use.name}\` to the validated configuration in \`${home.at.path}\`, and pass the value to this code.`,
      })
    }
  },
})

/** A function of the start reads all variables of a file, and asks whether each is there. */
const demandsAll = (system: System, { at, names }: Linked<ConfigCheck>): boolean => {
  const uses = system.facts('setting-use').filter((use) => use.at.path === at.path && names.includes(use.name))
  return uses.length > 1 && uses.every(({ absence, reach }) => absence === 'demanded' && isOnlyAtStart(reach))
}

const isOnlyAtStart = (reach: ReadonlySet<Reach>): boolean =>
  (reach.has('startup') || reach.has('module-load')) && !reach.has('request') && !reach.has('job')
