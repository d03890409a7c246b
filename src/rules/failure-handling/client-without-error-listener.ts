import { evidenceAt, gapAt, rule } from '#model/rule'

const ofProgram = {
  risk: 'The crash cuts off every other request and job of the process. A program that is missing from the image, or a host without free memory, is enough.',
  fix: "Add a listener where the program is started: `child.on('error', (err) => logger.error({ err }, 'program not started'))`.",
}

export const clientWithoutErrorListener = rule({
  id: 'client-without-error-listener',
  check: '4.8',
  alsoServes: ['1.1', '4.6'],
  severity: 'P1',
  stage: 'stable',
  title: 'Client without an error listener',
  why: 'The crash cuts off every other request and job of the process. A failover or a network reset closes connections on all instances in the same second: all of them crash, and restart together against a cold database.',
  fix: "Add a listener where the client is created: `client.on('error', (err) => logger.error({ err }, 'idle connection lost'))`.",
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
          message: `Nothing in this repository listens for \`error\` on this \`${emitter.library}\` object. When ${emitter.when}, Node.js crashes the process.`,
          ...(emitter.library === 'child process' ? ofProgram : {}),
        })
    }
  },
})
