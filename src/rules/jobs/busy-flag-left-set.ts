import { gapAt, rule } from '#model/rule'

export const busyFlagLeftSet = rule({
  id: 'busy-flag-left-set',
  check: '7.1',
  alsoServes: ['7.3'],
  severity: 'P2',
  stage: 'preview',
  title: 'A run that fails keeps all later ones out',
  why: 'The flag keeps a second run out while one is going on. A failure, or a way out in the middle, leaves it set: from then on every run is turned away, nothing fails any more and nothing is done, until somebody restarts the process.',
  fix: 'Clear the flag in a `finally` around everything that stands between.',
  blindSpots: 'A flag that is set and cleared in different functions is not followed.',
  languages: ['java', 'go', 'typescript'],
  *judge(system) {
    for (const flag of system.facts('busy-flag')) {
      if (!flag.inService) continue
      yield gapAt(flag, {
        message:
          flag.leftBy === 'return'
            ? `This way out leaves \`${flag.flag}\` set, and every later run is turned away.`
            : `When \`${flag.callee}\` fails, \`${flag.flag}\` stays set, and every later run is turned away.`,
      })
    }
  },
})
