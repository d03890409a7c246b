import type { ForcedExit } from '#model/facts/process/process'
import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'
import type { Linked } from '#model/system'

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

export const processExitInRequestPath = rule({
  id: 'process-exit-in-request-path',
  check: '8.5',
  severity: 'P1',
  stage: 'preview',
  title: 'Process exit in request or job code',
  why: 'One failure takes down an instance. If a client can cause the failure, its retries may take down one instance after another.',
  fix: 'Report the error instead of exiting. Exit the process only from startup code and the shutdown handler.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const exit of system.facts('forced-exit')) {
      if (!exit.inService || exit.onPurpose || exit.reach.has('signal') || isMeant(exit.within) || endsAtStart(exit)) continue
      const from = exit.reach.has('request') ? 'a request' : exit.reach.has('job') ? 'a job' : undefined
      if (from)
        yield gapAt(exit, {
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
