import { gapAt, rule } from '#model/rule'

export const busyFlagLeftSet = rule({
  id: 'busy-flag-left-set',
  check: '7.1',
  alsoServes: ['7.3'],
  severity: 'P2',
  stage: 'preview',
  title: 'Busy flag not cleared on every path',
  why: 'The flag prevents overlapping runs. While it stays set, every run ends at once without an error, so missing results reveal the failure, often days later.',
  fix: 'Clear the flag in a `finally` block (in Go, a deferred call) that covers all work after the flag is set.',
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
