import type { StartupFailure } from '#model/facts/startup'
import type { Linked, System } from '#model/system'
import { gapAt, rule } from '#model/rule'

/** The failed call was to start the server, according to the fact or to the functions that it calls. */
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
  title: 'Startup failure only logged',
  why: 'The process keeps running without what it needs, or exits with code 0 as if it had succeeded. The platform does not restart it, and process monitoring reports it as healthy.',
  fix: 'Log the failure and exit with a non-zero code, so that the platform restarts the process and the alert fires. In Node.js, call `process.exit(1)` or set `process.exitCode = 1`.',
  blindSpots: 'Assumes that a handler which calls anything besides a logger handles the failure.',
  languages: ['java', 'go', 'typescript'],
  *judge(system) {
    for (const failure of system.facts('startup-failure')) {
      if (!failure.inService || !bringsUp(system, failure)) continue
      yield gapAt(failure, {
        message:
          failure.starts.length === 0
            ? `If \`${failure.what}\` fails, the error is only logged and the process starts listening without it. Requests that depend on it fail while the process looks healthy.`
            : `If \`${failure.what}\` fails, the error is only logged. The process neither serves requests nor exits with an error code, so the platform does not restart it.`,
      })
    }
  },
})
