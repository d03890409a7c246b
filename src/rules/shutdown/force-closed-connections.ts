import { gapAt, rule } from '#model/rule'

export const forceClosedConnections = rule({
  id: 'force-closed-connections',
  check: '8.2',
  severity: 'P2',
  stage: 'preview',
  title: 'Shutdown cuts active connections',
  why: 'Clients get connection resets on every release, and jobs stop half done. On a busy service this looks like an outage of a few seconds.',
  fix: 'Stop accepting work and let requests and jobs in progress finish. Close idle connections only, and force the rest closed shortly before the grace period ends.',
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
          message: `\`${stop.subject}\` stops requests or jobs in progress immediately, and nothing before the call waits for them. This work fails on every deploy.`,
        })
    }
  },
})
