import { gapAt, rule } from '#model/rule'

export const busyFlagLeftSet = rule({
  id: 'busy-flag-left-set',
  check: '7.1',
  alsoServes: ['7.3'],
  severity: 'P2',
  stage: 'preview',
  title: 'Busy flag not cleared on every path',
  why: 'The flag prevents overlapping runs. After one failure or early return it stays set, and every later run is skipped without an error. The job does nothing until the process restarts.',
  fix: 'Clear the flag in a `finally` block that covers all work after it is set (`defer` in Go).',
  blindSpots: 'Does not follow a flag that one function sets and another function clears.',
  languages: ['java', 'go', 'typescript'],
  *judge(system) {
    for (const flag of system.facts('busy-flag')) {
      if (!flag.inService) continue
      yield gapAt(flag, {
        message:
          flag.leftBy === 'return'
            ? `This path returns with \`${flag.flag}\` still set. Every later run is skipped until the process restarts.`
            : `When \`${flag.callee}\` fails, \`${flag.flag}\` stays set. Every later run is skipped until the process restarts.`,
      })
    }
  },
})
