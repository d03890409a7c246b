import { evidenceAt, rule } from '#model/rule'
import { drainsServer, lostDrains } from '#change/work/lost-drains'
import { judgeLost } from '#change/lost-safeguards'
import type { System } from '#model/system'
import { stopSignalsOf } from '#system/deployment/stop-signals'

export const shutdownHandlerRemoved = rule({
  id: 'shutdown-handler-removed',
  check: '8.1',
  alsoServes: ['8.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'Shutdown handler removed',
  why: 'Every deploy sends SIGTERM. Without a handler, the process ends at once or, as PID 1 in a container, may ignore the signal until it is killed. Requests get no response, and jobs stop half done.',
  fix: 'Restore the handler, or say in the pull request which code stops the process cleanly now.',
  blindSpots:
    'Recognizes a handler that a package installs only for common packages. A call that is removed from the end of a lifespan function is reported as a preview. So is a handler for a signal that nothing in the repository sends to stop it.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system, change) {
    for (const stop of system.facts('stop-call'))
      if (drainsServer(system, stop))
        yield { ...evidenceAt(stop, `\`${stop.subject}\` lets requests finish`, stop.at, `drain of ${stop.target}`), checks: [] }
    if (change)
      for (const stop of lostDrains(system, change))
        yield {
          kind: 'gap',
          at: stop.at,
          subject: `drain of ${stop.target}`,
          within: stop.within,
          title: 'Server no longer closed on SIGTERM',
          removed: `\`${stop.subject}\` from the handler of SIGTERM`,
          message: `The handler of SIGTERM no longer calls \`${stop.subject}\`, and nothing else stops the server. On every deploy, requests in progress may be cut off.`,
          risk: 'Clients get connection errors instead of responses. A request that stops half done may leave its data half changed.',
          fix: `Call \`${stop.subject}\` first and wait for it, then close the pools and end the process.`,
        }
    yield* judgeLost(
      system,
      change,
      ['abrupt-end'],
      ({ by, protects, at }) =>
        isSignals.test(by)
          ? {
              message: `This change removes the ${at.path.endsWith('.java') ? 'shutdown handler' : `handler for ${by.split(' ').join(' and ')}`} from ${protects} and does not add another. ${/SIGTERM/.test(by) ? 'Each deploy' : 'A stop by this signal'} may cut off work in progress.`,
              ...(/SIGTERM/.test(by) ? {} : { risk: ofOtherSignal }),
              // No platform sends it, as far as the repository shows.
              ...(isSentToStop(system, by, at.path) ? {} : { stage: 'preview' as const }),
            }
          : {
              // Wrong at first sight: what was ended may be gone.
              ...(by.includes(atTheEnd) ? { stage: 'preview' as const } : {}),
              message: `This change removes ${handlerIn(by, protects)} and does not add another. Each deploy may now leave connections open or lose buffered data.`,
              fix: `Restore \`${by.split(atTheEnd)[0] ?? by}\`, or say in the pull request which code stops the process cleanly now.`,
              risk: 'The framework may still handle SIGTERM, but the cleanup of this handler no longer runs. Open connections and locks remain on the other side until they time out, and buffered data is lost.',
            },
      ({ by }) => (isSignals.test(by) ? (by.includes('SIGTERM') ? ['8.1', '8.2'] : []) : ['8.1']),
    )
  },
})

/** Whether the platform, or the process manager of a unit, sends one of the signals to stop it. */
const isSentToStop = (system: System, by: string, path: string): boolean => {
  const unit = system.files.get(path)?.unit
  const stopping = unit ? stopSignalsOf(unit) : onlySigterm
  return by.split(' ').some((signal) => stopping.has(signal))
}

const onlySigterm: ReadonlySet<string> = new Set(['SIGTERM'])

const ofOtherSignal = 'Requests get no response, jobs stop half done, and buffered data is lost.'

/** Signals and events of a process: `SIGTERM SIGINT`. */
const isSignals = /^\w+( \w+)*$/

/** Between the call and the function at whose end it was. */
const atTheEnd = ' at the end of '

/** Code at the end of a function is stored together with the name of the function, which has marks already. */
const handlerIn = (by: string, protects: string): string => {
  const [call = '', at] = by.split(atTheEnd)
  return at === undefined ? `the shutdown handler \`${by}\` from ${protects}` : `\`${call}\` at the end of ${at}, which ran at shutdown,`
}
