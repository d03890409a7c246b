import type { ForcedExit } from '#model/facts/process'
import { gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'

/** Functions whose purpose is to end the process. */
const meansTo = /(shut-?down|exit|fatal|crash|abort|terminate|panic|die|kill|restart)/i

/** It reads how the process is set up, and was called at the start as well: what it ends, it ended then. */
const readsSettings = /(^|\.)(get|load|read|parse|validate|check|must|require)?_?(env|config(uration)?|settings)\w*$/i
const endsAtStart = ({ reach, within }: Linked<ForcedExit>): boolean =>
  readsSettings.test(within) && (reach.has('module-load') || reach.has('startup'))

export const processExitInRequestPath = rule({
  id: 'process-exit-in-request-path',
  check: '8.5',
  severity: 'P1',
  stage: 'stable',
  title: 'Request or job that can end the process',
  why: 'One bad input ends the whole process: every other request and job in it is cut off, and when the caller retries, instance after instance goes the same way.',
  fix: 'Throw, or answer with an error; leave the decision to end the process to start-up and to the shutdown handler.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const exit of system.facts('forced-exit')) {
      if (!exit.inService || exit.onPurpose || exit.reach.has('signal') || meansTo.test(exit.within) || endsAtStart(exit)) continue
      const from = exit.reach.has('request') ? 'a request' : exit.reach.has('job') ? 'a job' : undefined
      if (from)
        yield gapAt(exit, {
          message: `\`${exit.callee}\` can be reached from ${from}, and ends every other request and job of this process with it.`,
        })
    }
  },
})
