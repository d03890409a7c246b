import { gapAt, rule } from '#model/rule'
import { startupCalls, type StartupCall } from '#system/deployment/startup-paths'

/** Protocols whose calls a service makes for data; a database that it stores its own data in is another matter. */
const judged: ReadonlySet<string> = new Set(['http', 'grpc', 'cloud'])

/** When the call runs, as the start of a sentence. */
const momentOf = ({ moment, by }: StartupCall): string =>
  moment === 'hook'
    ? `runs in ${by ?? 'a hook'}, before the service is ready`
    : moment === 'load'
      ? 'runs while this code is loaded'
      : 'runs before the service listens'

export const startupWaitsForNetwork = rule({
  id: 'startup-waits-for-network',
  check: '1.4',
  alsoServes: ['1.1', '1.6'],
  severity: 'P1',
  stage: 'stable',
  title: 'Startup waits for a remote service',
  why: 'While the remote service is down or slow, restarts, rollouts, rollbacks and scale-outs hang or fail, although running instances still work.',
  fix: 'Start without the answer: load it in the background with a timeout and retries, serve a stored or default value until then, and log that the service starts degraded.',
  blindSpots:
    'Does not follow calls through dependency injection. Silent if the failure of the call is handled on the way. A preview if it only runs while code is loaded.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system) {
    const judgedCalls = startupCalls(system)
    for (const [index, call] of judgedCalls.entries()) {
      const { request, optional, isNeeded, within, at } = call
      // The rule on calls in the code of a module judges the call itself.
      if (!request || optional !== undefined || !judged.has(request.protocol) || (call.moment === 'load' && call.through === '')) continue
      if (isNeeded) continue
      // A request that is made first and sent later is one request.
      const next = judgedCalls[index + 1]
      if (
        call.through === '' &&
        next?.through === '' &&
        next.at.path === at.path &&
        next.within === within &&
        next.request?.library === request.library
      )
        continue
      const what = call.through === '' ? `\`${call.callee}\`` : `\`${call.through}\``
      const leads = call.through === '' ? '' : `, and waits for \`${call.callee}\``
      yield gapAt(
        { ...request, at, within, subject: `start ${call.through || call.callee}` },
        {
          // Whatever loads the code may be a program that a person runs.
          ...(call.moment === 'load' && { stage: 'preview' as const }),
          message: `${what} ${momentOf(call)}${leads}. ${call.isRepeated ? 'The start takes one request for each round of a loop, and fails with any of them' : 'While the remote service is down, no new instance starts'}.`,
        },
      )
    }
  },
})
