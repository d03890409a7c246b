import { evidenceAt, gapAt, rule } from '#model/rule'

export const clientWithoutErrorListener = rule({
  id: 'client-without-error-listener',
  check: '4.8',
  alsoServes: ['1.1', '4.6'],
  severity: 'P1',
  stage: 'stable',
  title: 'Client without an error listener',
  why: 'When the server goes away (a failover, a network reset), idle connections emit `error`. Without a listener Node crashes the process. All instances go down in the same second and restart against a cold database.',
  fix: "Add a listener where the client is created: `client.on('error', (error) => logger.error({ error }, 'idle connection lost'))`.",
  blindSpots: 'A client passed to code that may add a listener counts as having one.',
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
      // A process-wide listener catches the event, and the process keeps running.
      if (system.facts('error-listener').some(({ target, file }) => target.module === 'process' && file.unit === emitter.file.unit))
        continue
      // A listener on a field of the same name, on any object, may be for this client.
      if (emitter.listened !== 'here' && emitter.keptAs.some((name) => names.has(name))) continue
      if (emitter.listened === 'here' || elsewhere.has(`${emitter.at.path} ${emitter.name}`))
        yield {
          ...evidenceAt(emitter, `its \`${emitter.library}\` client has an error listener`, emitter.listenedAt),
          checks: emitter.optional ? ['1.1'] : [],
        }
      else if (emitter.listened === 'not-here')
        yield gapAt(emitter, {
          message: `Nothing in this repository listens for \`error\` on this \`${emitter.library}\` object. When ${emitter.when}, Node crashes the process.`,
        })
    }
  },
})
