import { gapAt, rule } from '#model/rule'

export const networkCallAtImport = rule({
  id: 'network-call-at-import',
  check: '1.4',
  alsoServes: ['1.6'],
  severity: 'P2',
  stage: 'stable',
  title: 'Network call while a module loads',
  why: 'Code that imports this file now needs the remote service. When that service is down or slow, instances, migrations and tests fail or hang at startup, before logging and error handling are set up.',
  fix: 'Move the call into a function that the startup code calls. Set a timeout, log a failure, and decide there whether to exit, retry or continue without the result.',
  blindSpots: 'Does not follow functions that the module calls while it loads.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const work of system.facts('import-work')) {
      if (!work.inService || work.file.side === 'frontend') continue
      yield gapAt(work, {
        message: `\`${work.callee}\` runs when this file is loaded. ${work.blocking ? 'Every process that loads it waits for the response' : 'No caller can handle a failure of the call'}.`,
      })
    }
  },
})
