import { gapAt, rule } from '#model/rule'

export const networkCallAtImport = rule({
  id: 'network-call-at-import',
  check: '1.4',
  alsoServes: ['1.6'],
  severity: 'P2',
  stage: 'stable',
  title: 'Call over the network while a module is loaded',
  why: 'Whoever imports this file now needs the peer to be up: the start of every instance, every migration and every test waits for it or fails with it, before anything could be logged or degraded.',
  fix: 'Put the call into a function that the start of the process calls, with a deadline, a log line and a decision on what happens when it fails.',
  blindSpots: 'Calls inside functions that are run while the module is loaded are not followed.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const work of system.facts('import-work')) {
      if (!work.inService || work.file.side === 'frontend') continue
      yield gapAt(work, {
        message: `\`${work.callee}\` is called while this module is loaded${work.blocking ? ', and everything that imports it waits for the answer' : ', with nobody who could handle its failure'}.`,
      })
    }
  },
})
