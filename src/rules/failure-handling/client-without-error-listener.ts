import { evidenceAt, gapAt, rule } from '#model/rule'

export const clientWithoutErrorListener = rule({
  id: 'client-without-error-listener',
  check: '4.8',
  alsoServes: ['1.1', '4.6'],
  severity: 'P1',
  stage: 'stable',
  title: 'Client whose errors end the process',
  why: 'When the server goes away (a failover, a network reset), connections that nobody uses emit `error`. Without a listener Node ends the process: all instances go down in the same second and come back into a cold database.',
  fix: "Listen to it where the client is made: `client.on('error', (error) => logger.error({ error }, 'idle connection lost'))`.",
  blindSpots: 'A client that is handed to something that may listen for itself counts as listened to.',
  languages: ['typescript'],
  *judge(system) {
    const elsewhere = new Set(
      system.facts('error-listener').flatMap((listener) => {
        const target = system.define(listener.at.path, listener.target)
        return target ? [`${target.path} ${target.name}`] : []
      }),
    )
    const names = new Set(system.facts('error-listener').map(({ target }) => target.name.split('.').at(-1)))
    for (const emitter of system.facts('emitter')) {
      if (!emitter.inService) continue
      // Whatever nobody listens to ends up there, and the process goes on.
      if (system.facts('error-listener').some(({ target, file }) => target.module === 'process' && file.unit === emitter.file.unit))
        continue
      // Who listens to a field of that name, on whatever object, may listen to this one.
      if (emitter.listened !== 'here' && emitter.keptAs.some((name) => names.has(name))) continue
      if (emitter.listened === 'here' || elsewhere.has(`${emitter.at.path} ${emitter.name}`))
        yield {
          ...evidenceAt(emitter, `errors of its \`${emitter.library}\` client are listened to`, emitter.listenedAt),
          checks: emitter.optional ? ['1.1'] : [],
        }
      else if (emitter.listened === 'not-here')
        yield gapAt(emitter, {
          message: `Nothing listens to \`error\` of what \`${emitter.library}\` makes here (not found in this repository): when ${emitter.when}, Node ends the process.`,
        })
    }
  },
})
