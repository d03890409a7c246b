import { gapAt, rule } from '#model/rule'

export const exitBeforeDrain = rule({
  id: 'exit-before-drain',
  check: '8.2',
  alsoServes: ['8.5'],
  severity: 'P1',
  stage: 'stable',
  title: 'Shutdown that exits before work is done',
  why: 'Each deploy ends the process at the moment the signal arrives: requests in flight get a connection reset, jobs in hand are lost or run again, buffered logs and spans are never sent.',
  fix: 'Wait for what is being stopped (its callback or promise) and exit after that; keep a timer that forces the exit when draining takes longer than the grace period.',
  blindSpots: 'A handler that calls other functions before it exits is not judged: they may do their work at once.',
  languages: ['python', 'typescript', 'go'],
  *judge(system) {
    const serving = new Set(system.facts('server').flatMap((server) => (server.inService ? [server.file.unit] : [])))
    for (const exit of system.facts('forced-exit')) {
      if (!exit.inService || !exit.before?.signals.includes('SIGTERM') || !serving.has(exit.file.unit)) continue
      yield gapAt(exit, {
        message: exit.before.nothing
          ? `\`${exit.callee}\` ends the process as soon as ${exit.before.signals.join(' or ')} arrives; nothing is told to finish first.`
          : `\`${exit.callee}\` runs right after ${exit.before.stops.map((name) => `\`${name}()\``).join(', ')}, which only begins to stop: nothing waits for it.`,
      })
    }
  },
})
