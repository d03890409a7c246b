import type { AbsentError } from '#model/facts/calls/lost-error'
import type { Linked } from '#model/system'
import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'

const isGo = ({ at }: Linked<AbsentError>): boolean => at.path.endsWith('.go')

/** What the error variable holds at the place. */
const nothing = (absent: Linked<AbsentError>): string => (isGo(absent) ? 'nil' : 'null')

const effects: Readonly<Record<AbsentError['how'], (absent: Linked<AbsentError>) => string>> = {
  wrapped: ({ name }) => `The new error has no cause: its message ends in \`<nil>\`, and what failed here is not \`${name}\`.`,
  returned: ({ callee }) => `\`${callee}\` returns nil for nil, so this failure is returned as a success.`,
  read: (absent) => (isGo(absent) ? 'This call panics when this branch runs.' : 'This line throws a TypeError when this branch runs.'),
  thrown: () => 'The caller receives `null` in place of an error. A handler that reads its message fails itself.',
  logged: () => 'The log line shows no cause for this failure.',
}

const fixes = {
  typescript: 'Make an error for what failed here: `new Error("…")` with its status or its id.',
  go: 'Report what failed here: `fmt.Errorf("…: status %d", resp.StatusCode)`, or the error that this branch tested.',
}

export const absentErrorReported = rule({
  id: 'absent-error-reported',
  check: '3.3',
  alsoServes: ['4.4'],
  severity: 'P2',
  stage: 'stable',
  title: 'Nil error reported as the cause of a failure',
  why: 'The failure has no cause in the log, or looks like a success to the caller. Where the code reads the error, the failure also crashes the request or the process.',
  fix: 'Make a new error from what failed here.',
  blindSpots:
    'Follows variables whose names say that they hold an error, within one function. Does not report a plain `return err`: returning nil may be intended.',
  languages: ['typescript', 'go'],
  *judge(system) {
    for (const absent of system.facts('absent-error')) {
      if (!absent.inService) continue
      yield gapAt(absent, {
        ...(absent.how === 'logged' && { stage: 'preview' }),
        ...((absent.how === 'read' || absent.how === 'returned') && { severity: 'P1' }),
        fix: inLanguage(absent.at.path, { ...fixes, python: fixes.typescript, java: fixes.typescript }),
        message: `\`${absent.name}\` is always ${nothing(absent)} here: the check above rules out an error. ${effects[absent.how](absent)}`,
      })
    }
  },
})
