import type { StartupFailure } from '#model/facts/startup'
import type { Linked, System } from '#model/system'
import { gapAt, rule } from '#model/rule'

/** What failed was to make the process serve: said by the fact, or by what the function leads to. */
const bringsUp = (system: System, failure: Linked<StartupFailure>): boolean =>
  failure.starts.length === 0 ||
  failure.starts.some((ref) => {
    const target = system.define(failure.at.path, ref)
    return target !== undefined && system.does(target.path, target.name, 'serves')
  })

export const swallowedStartupFailure = rule({
  id: 'swallowed-startup-failure',
  check: '1.5',
  alsoServes: ['1.3'],
  severity: 'P1',
  stage: 'stable',
  title: 'Failed start that is only logged',
  why: 'The process stays up without what it needs, or ends with code 0 as if its work were done. Nothing restarts it, and what looks at processes sees a healthy one.',
  fix: 'Log the failure and end with a code that says so (`process.exit(1)`, or `process.exitCode = 1` and let it end), so that the platform starts it again and the alert fires.',
  blindSpots: 'Handlers that call anything besides a logger are taken to deal with the failure.',
  languages: ['java', 'go', 'typescript'],
  *judge(system) {
    for (const failure of system.facts('startup-failure')) {
      if (!failure.inService || !bringsUp(system, failure)) continue
      yield gapAt(failure, {
        message:
          failure.starts.length === 0
            ? `When \`${failure.what}\` fails, that is only written to the log, and the process starts to listen without it.`
            : `When \`${failure.what}\` fails, that is only written to the log: the process neither ends with an error nor serves.`,
      })
    }
  },
})
