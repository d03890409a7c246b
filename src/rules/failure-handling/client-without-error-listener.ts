import type { Emitter } from '#model/facts/process/startup'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'

/** What makes every connection of a service fail at once. */
const causes: Readonly<Record<string, string>> = {
  pg: 'A failover of the database closes the connections of all instances at once',
  mysql: 'A failover of the database closes the connections of all instances at once',
  mysql2: 'A failover of the database closes the connections of all instances at once',
  redis: 'A restart of Redis closes the connections of all instances at once',
  amqplib: 'A restart of the broker closes the connections of all instances at once',
}

const riskOf = ({ library }: Emitter): string =>
  library === 'child process'
    ? 'The crash cuts off every other request and job of the process. A program that is missing from the image, or a host without free memory, is enough.'
    : `The crash cuts off every request and job of the process. ${causes[library] ?? 'A network reset closes the connections of all instances at once'}, so all of them can crash together.`

const fixOf = ({ library, name }: Emitter): string => {
  const isProgram = library === 'child process'
  const known = name.split('.').at(-1) ?? ''
  const variable = /^\w+$/.test(known) ? known : isProgram ? 'child' : 'client'
  return `Add a listener where ${isProgram ? 'the program is started' : 'the client is created'}, and log the error in it: \`${variable}.on('error', (err) => { … })\`.`
}

/** What each library calls the object; in `pg`, a pool and a client are two classes. */
const nouns: Readonly<Record<string, string>> = { pg: 'pool or client', mysql: 'connection', mysql2: 'connection', amqplib: 'connection' }

const nounOf = ({ library }: Emitter): string =>
  library === 'child process' ? 'this child process' : `this \`${library}\` ${nouns[library] ?? 'client'}`

export const clientWithoutErrorListener = rule({
  id: 'client-without-error-listener',
  check: '4.8',
  alsoServes: ['1.1', '4.6'],
  severity: 'P1',
  stage: 'stable',
  title: 'Client without an error listener',
  why: 'The crash cuts off every other request and job of the process. When a server restarts, it closes the connections of all instances at once, so all of them can crash together.',
  fix: "Add a listener where the client is created, and log the error in it: `client.on('error', (err) => { … })`.",
  blindSpots: 'A client passed to code that may add a listener counts as having one. A preview unless the change removes the safeguard.',
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
          ...(isOfOneNetwork(system, emitter) && { stage: 'preview' as const }),
          stageUnlessRemoved: 'preview',
          removed: `the \`error\` listener of ${nounOf(emitter)}`,
          message: `Nothing in this repository listens for \`error\` on ${nounOf(emitter)}. When ${emitter.when}, the unhandled event crashes the Node.js process.`,
          risk: riskOf(emitter),
          fix: fixOf(emitter),
        })
    }
  },
})

/** A connection to a server that only a developer's network has, as far as the text shows. */
const isOfOneNetwork = (system: System, { at, library }: Linked<Emitter>): boolean =>
  system
    .facts('client')
    .some(
      (client) => client.ofOneNetwork && client.library === library && client.at.path === at.path && client.at.startLine === at.startLine,
    )
