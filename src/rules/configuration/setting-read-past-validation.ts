import { gapAt, rule } from '#model/rule'
import type { ConfigCheck } from '#model/facts/process/config-read'
import type { Linked, Reach, System } from '#model/system'

export const settingReadPastValidation = rule({
  id: 'setting-read-past-validation',
  check: '2.6',
  alsoServes: ['1.3', '1.8'],
  severity: 'P2',
  stage: 'preview',
  title: 'Setting bypasses the validated configuration',
  why: 'A missing or malformed value is not found at startup. The deployment succeeds, and the code that needs the value fails later.',
  fix: 'Add the setting to the validated configuration, and pass the value to this code.',
  blindSpots:
    'Reports only services that validate other settings in one place. A fallback or a check of the value where it is read counts as handled. Numbers are reported wherever the code runs, because a missing one becomes 0 or NaN; those at the top of a file only if it calculates with them. Credentials and addresses at the top of a file are previews. Of the other reads, those of code that runs only at startup are ignored, because they fail at once. Those that no request and no job is known to reach are previews: they may happen before the configuration is read.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system) {
    const central = system
      .facts('config-check')
      .filter((check) => check.inService && check.names.length > 1 && (check.validatedAt !== undefined || demandsAll(system, check)))
    if (central.length === 0) return
    const checks = system.facts('config-check')
    const known = new Set(checks.flatMap(({ names }) => names))
    /** Known to other files than the one that reads it and throws. */
    const isKnownElsewhere = (name: string, path: string): boolean =>
      checks.some((check) => check.names.includes(name) && (check.at.path !== path || check.by !== 'if'))
    // A number without a check is 0 or NaN, so that a start without it succeeds.
    const numbers = new Map(
      system
        .facts('config-read')
        .flatMap(({ use, at, name, becomes }) => (use === 'number' ? [[`${at.path} ${name}`, becomes ?? 'NaN'] as const] : [])),
    )
    const reported = new Set<string>()
    for (const use of system.facts('setting-use')) {
      const number = use.calculatedAs ?? numbers.get(`${use.at.path} ${use.name}`)
      const [first] = (['request', 'job'] as const).filter((one) => use.reach.has(one))
      const isLate = use.refuses === true && !isOnlyAtStart(use.reach)
      if (!use.inService || (use.absence === 'handled' && !isLate)) continue
      // At the top of a file, it is read at the start; a missing number shows only in what is calculated.
      const isKeptMissing = use.within === '' && use.isNeeded === true && use.absence === 'plain' && use.mayGoOn !== true
      if (use.within === '' && use.calculatedAs === undefined && !isKeptMissing) continue
      if (isLate ? isKnownElsewhere(use.name, use.at.path) : known.has(use.name)) continue
      if (isOnlyAtStart(use.reach) && number === undefined && !isKeptMissing) continue
      const home = central.find(({ file }) => file.unit === use.file.unit)
      if (!home || (home.at.path === use.at.path && !isLate) || reported.has(`${use.at.path} ${use.name}`)) continue
      reported.add(`${use.at.path} ${use.name}`)
      yield gapAt(use, {
        // What runs for a request or a job cannot have been read before the configuration was.
        ...(first !== undefined || number !== undefined ? {} : { stage: 'preview' as const }),
        ...(isLate && {
          check: '1.8' as const,
          title: `Missing setting found ${first === undefined ? 'only when its code runs' : `by the first ${first}`}`,
        }),
        message: isLate
          ? `This code throws if \`${use.name}\` is missing, but only when it runs. \`${home.at.path}\` validates the other settings at startup, so the deployment succeeds and ${first === undefined ? 'this code fails later' : `the first ${first} fails`}.`
          : `This reads \`${use.name}\` directly, although \`${home.at.path}\` validates the configuration at startup. If it is missing or malformed, this code ${number === undefined ? 'finds out when it runs' : `continues with ${number}`}.`,
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
