import type { StartupFailure } from '#model/facts/process/startup'
import type { Linked, System } from '#model/system'
import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'

const exits = { typescript: 'process.exit(1)', python: 'sys.exit(1)', go: 'os.Exit(1)', java: 'System.exit(1)' }

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
  fix: 'Log the failure and exit with a non-zero code, so that the platform restarts the process and the alert fires.',
  blindSpots: 'Assumes that a handler which calls anything besides a logger handles the failure.',
  languages: ['java', 'go', 'typescript'],
  *judge(system) {
    for (const failure of system.facts('startup-failure')) {
      if (!failure.inService || !bringsUp(system, failure)) continue
      const exit = inLanguage(failure.at.path, exits)
      yield gapAt(failure, {
        edit: [{ kind: 'rethrow', by: 'exit' }],
        risk:
          failure.starts.length === 0
            ? 'The platform does not restart the process, and monitoring reports it as healthy. Its requests keep failing until it is restarted by hand.'
            : 'The platform sees a process that runs, or that ended with code 0 as if it had succeeded. No alert fires, and requests fail until an operator restarts the process.',
        fix:
          exit &&
          `After logging the error, exit with an error code: \`${exit}\`. ${/\.go$/.test(failure.at.path) ? 'Do not exit on the error of a normal shutdown, such as `http.ErrServerClosed`.' : 'The platform then restarts the process.'}`,
        message:
          failure.starts.length === 0
            ? `If \`${failure.what}\` fails, the error is only logged and the process starts listening without it. Requests that depend on it fail while the process looks healthy.`
            : `If \`${failure.what}\` fails, the error is only logged. The process may then serve no requests, and it does not exit with an error code, so the platform does not restart it.`,
      })
    }
  },
})
