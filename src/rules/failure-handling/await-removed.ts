import { rule } from '#model/rule'
import { lostWaits } from '#system/lost-waits'

export const awaitRemoved = rule({
  id: 'await-removed',
  check: '4.8',
  alsoServes: ['8.3'],
  severity: 'P2',
  stage: 'preview',
  title: 'No longer waited for',
  why: 'The same call with the same arguments lost its `await`. What follows runs before it is done; its failure reaches no `try` around it, and as a rejection that nobody handles it can end the process.',
  fix: 'Wait for it again. If it is meant to go on alone, say so (`void`) and handle its failure where it is started.',
  blindSpots:
    'It speaks only of statements that are otherwise unchanged, and of functions of this repository that are known to give a promise.',
  languages: ['typescript'],
  *judge(system, change) {
    if (!change) return
    for (const { path, line, callee, within } of lostWaits(system, change))
      yield {
        kind: 'gap',
        at: { path, startLine: line, endLine: line },
        subject: `await of ${callee}`,
        within,
        message: `\`${callee}\` gives a promise that was waited for, and is not any more: what follows runs before it is done, and nothing here hears of its failure.`,
      }
  },
})
