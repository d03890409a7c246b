import type { ForcedExit } from '#model/facts/process/process'
import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'
import type { Linked, System } from '#model/system'
import { usersOf } from '#link/users'

/** Names of functions whose purpose is to exit the process. */
const meansTo = /(shut-?down|exit|fatal|crash|abort|terminate|panic|die|kill|restart)/i

/** Names of classes with this purpose. A class named after an error (`FatalErrors`) handles it, which needs no exit. */
const isForExit = /(shut-?down|exit|terminate|kill|restart)/i

const isMeant = (within: string): boolean => {
  const end = within.lastIndexOf('.') + 1
  return meansTo.test(within.slice(end)) || isForExit.test(within.slice(0, end))
}

/** Reads configuration and also runs at startup: a value that makes it exit would have stopped the process there. */
const readsSettings = /(^|\.)(get|load|read|parse|validate|check|must|require)?_?(env|config(uration)?|settings)\w*$/i
const endsAtStart = ({ reach, within }: Linked<ForcedExit>): boolean =>
  readsSettings.test(within) && (reach.has('module-load') || reach.has('startup'))

/** Whether an exit is in the function that answers a request: that of a route, or an annotated one that only a framework calls. */
const isHandler = (system: System, { at, within, reach, isAnnotated }: Linked<ForcedExit>): boolean => {
  if (!reach.has('request')) return false
  const isRoute = system.facts('endpoint').some((endpoint) => {
    const handler = system.define(endpoint.at.path, endpoint.handler)
    return handler?.path === at.path && handler.name === within
  })
  return isRoute || (isAnnotated === true && usersOf(system, { path: at.path, name: within }).length === 0)
}

export const processExitInRequestPath = rule({
  id: 'process-exit-in-request-path',
  check: '8.5',
  severity: 'P1',
  stage: 'stable',
  title: 'Process exit in request or job code',
  why: 'One failure takes down an instance. If a client can cause the failure, its retries may take down one instance after another.',
  fix: 'Report the error instead of exiting. Exit the process only from startup code and the shutdown handler.',
  blindSpots: 'An exit in a function that a handler calls is a preview, and so is one in a job.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const exit of system.facts('forced-exit')) {
      if (!exit.inService || exit.onPurpose || exit.reach.has('signal') || isMeant(exit.within) || endsAtStart(exit)) continue
      const from = exit.reach.has('request') ? 'a request' : exit.reach.has('job') ? 'a job' : undefined
      if (from)
        yield gapAt(exit, {
          // On the way to a deeper function, a condition or another type of the same interface may keep requests from it.
          ...(!isHandler(system, exit) && { stage: 'preview' as const }),
          ...(exit.reach.has('request')
            ? {}
            : {
                risk: 'One failure stops an instance. If the job fails each time it runs, it stops the next instance too, until no worker is left.',
              }),
          fix: inLanguage(exit.at.path, {
            typescript: `Throw an error instead of calling \`${exit.callee}\`.`,
            python: `Raise an exception instead of calling \`${exit.callee}\`.`,
            go: `Return an error instead of calling \`${exit.callee}\`.`,
            java: `Throw an exception instead of calling \`${exit.callee}\`.`,
          }),
          message: `\`${exit.callee}\` can be reached from ${from}. ${exit.at.path.endsWith('.py') && /exit$/.test(exit.callee) && !exit.callee.startsWith('os.') ? 'It raises `SystemExit`, which `except Exception` does not catch and which may stop the process' : 'The call stops the whole process, with every other request and job in it'}.`,
        })
    }
  },
})
