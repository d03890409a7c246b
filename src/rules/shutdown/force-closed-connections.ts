import type { StopCall } from '#model/facts/process'
import type { Linked } from '#model/system'
import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/in-language'

const fixFor = ({ at, target, member }: Linked<StopCall>): string | undefined => {
  if (target === '') return 'Remove the option, so that the server waits for open requests when it closes.'
  return inLanguage(at.path, {
    typescript:
      member === 'close'
        ? `Remove the argument that forces the close, and await the call: \`await ${target}.close()\`.`
        : `First wait for the callback of \`${target}.close()\`. Call \`${target}.${member}()\` only if that takes too long.`,
    java:
      member === 'stop'
        ? `Give open requests time to finish, in seconds: \`${target}.stop(20)\`.`
        : `Call \`${target}.shutdown()\` and \`${target}.awaitTermination(20, TimeUnit.SECONDS)\` first, and \`${member}\` only if that times out.`,
  })
}

export const forceClosedConnections = rule({
  id: 'force-closed-connections',
  check: '8.2',
  severity: 'P2',
  stage: 'preview',
  title: 'Shutdown aborts requests or jobs in progress',
  why: 'On every release, requests fail or jobs stop half done. On a busy service this looks like an outage of a few seconds.',
  fix: 'Stop accepting work, wait until requests and jobs in progress have finished, and abort the rest only shortly before the grace period ends.',
  languages: ['java', 'typescript'],
  *judge(system) {
    for (const stop of system.facts('stop-call')) {
      if (!stop.inService || !stop.force) continue
      const isOption = stop.target === ''
      const onSignal =
        stop.reach.has('signal') ||
        system
          .facts('signal-handler')
          .some(
            (handler) =>
              handler.at.path === stop.at.path && handler.at.startLine <= stop.at.startLine && handler.at.endLine >= stop.at.endLine,
          )
      if (isOption || onSignal)
        yield gapAt(stop, {
          fix: fixFor(stop),
          message: `\`${stop.subject}\` aborts requests or jobs in progress${isOption ? ' as soon as the server closes' : ', and nothing before the call waits for them'}. This work fails on every deploy.`,
        })
    }
  },
})
