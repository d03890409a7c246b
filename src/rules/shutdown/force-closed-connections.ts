import { gapAt, rule } from '#model/rule'

export const forceClosedConnections = rule({
  id: 'force-closed-connections',
  check: '8.2',
  severity: 'P2',
  stage: 'preview',
  title: 'Shutdown that cuts connections in use',
  why: 'Requests and jobs that are being served when a deploy begins end with a reset, half done; clients see it as an outage of a few seconds on each release.',
  fix: 'Stop taking new work and let what is in hand finish; close idle connections only, and cut the rest when the grace period is nearly over.',
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
          message: `\`${stop.subject}\` cuts what is being served right away, with nothing before it that lets it finish.`,
        })
    }
  },
})
