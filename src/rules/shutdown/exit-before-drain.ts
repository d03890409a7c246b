import { gapAt, rule } from '#model/rule'

export const exitBeforeDrain = rule({
  id: 'exit-before-drain',
  check: '8.2',
  alsoServes: ['8.5'],
  severity: 'P1',
  stage: 'stable',
  title: 'Shutdown exits before work finishes',
  why: 'On every deploy, clients get a connection reset, running jobs are lost or run again, and buffered logs and spans are never sent.',
  fix: 'Exit only after the shutdown completes (in Node.js, in its callback or after awaiting its promise). Add a timer that forces the exit shortly before the grace period ends.',
  blindSpots: 'Does not judge a handler that calls other functions before it exits: they may finish synchronously.',
  languages: ['python', 'typescript', 'go'],
  *judge(system) {
    const serving = new Set(system.facts('server').flatMap((server) => (server.inService ? [server.file.unit] : [])))
    for (const exit of system.facts('forced-exit')) {
      if (!exit.inService || !exit.before?.signals.includes('SIGTERM') || !serving.has(exit.file.unit)) continue
      yield gapAt(exit, {
        message: exit.before.nothing
          ? `\`${exit.callee}\` runs as soon as ${exit.before.signals.join(' or ')} arrives. Requests and jobs in progress are cut off.`
          : `\`${exit.callee}\` runs right after ${exit.before.stops.map((name) => `\`${name}()\``).join(', ')} without waiting for completion. Requests and jobs in progress are cut off.`,
      })
    }
  },
})
