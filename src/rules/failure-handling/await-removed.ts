import { rule } from '#model/rule'
import { lostWaits } from '#system/lost-waits'

export const awaitRemoved = rule({
  id: 'await-removed',
  check: '4.8',
  alsoServes: ['8.3'],
  severity: 'P2',
  stage: 'preview',
  title: 'Call no longer awaited',
  why: 'The same call with the same arguments lost its `await`. The code after it runs before the call finishes, and its failure reaches no `try` around it. As an unhandled rejection it can crash the process.',
  fix: 'Await it again. If it should run in the background, mark it with `void` and handle its failure where it is started.',
  blindSpots: 'Reports only statements that are otherwise unchanged, and only functions of this repository known to return a promise.',
  languages: ['typescript'],
  *judge(system, change) {
    if (!change) return
    for (const { path, line, callee, within } of lostWaits(system, change))
      yield {
        kind: 'gap',
        at: { path, startLine: line, endLine: line },
        subject: `await of ${callee}`,
        within,
        message: `This change no longer awaits the promise of \`${callee}\`. The code after it runs before it finishes, and its failure is not handled here.`,
      }
  },
})
