import { rule } from '#model/rule'
import { lostWaits } from '#change/work/lost-waits'

export const awaitRemoved = rule({
  id: 'await-removed',
  check: '4.8',
  alsoServes: ['8.3'],
  severity: 'P2',
  stage: 'preview',
  title: 'Call no longer awaited',
  why: 'Later steps may use data that is not stored yet, and a response may report success for work that then fails. A `try` around the call no longer catches its error, and an unhandled rejection crashes Node.js by default.',
  fix: 'Await the call again. If it should run in the background, write `void` before it and handle its errors with `.catch` in the same place.',
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
        fix: `Write \`await ${callee}(…)\` again. If it should run in the background, write \`void ${callee}(…).catch(…)\` and log the error there.`,
        message: `This change no longer awaits \`${callee}(…)\`. The code after the call runs before it finishes, and if it fails, this function does not notice.`,
      }
  },
})
