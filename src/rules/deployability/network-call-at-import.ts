import { gapAt, rule } from '#model/rule'

export const networkCallAtImport = rule({
  id: 'network-call-at-import',
  check: '1.4',
  alsoServes: ['1.6'],
  severity: 'P2',
  stage: 'stable',
  title: 'Network call while a module loads',
  why: 'When the remote service is down or slow, no new instance starts, and neither do migrations and scripts that load this file. The failure comes before logging is set up.',
  fix: 'Move the call into a function that the startup code calls, with a timeout. Decide there whether a failure stops the start.',
  blindSpots: 'Does not follow functions that the module calls while it loads.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const work of system.facts('import-work')) {
      if (!work.inService || work.file.side === 'frontend') continue
      yield gapAt(work, {
        fix: `Move \`${work.callee}\` into a function that the startup code calls, with a timeout. Decide there whether a failure stops the start.`,
        message: `\`${work.callee}\` runs when this file is loaded. ${work.blocking ? 'Every process that loads it waits for the response' : 'No caller can handle a failure of the call'}.`,
      })
    }
  },
})
