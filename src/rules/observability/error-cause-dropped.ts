import { gapAt, rule } from '#model/rule'
import { effectIn } from '#system/effects/effects-in'
import { inLanguage } from '#system/naming/in-language'

const fixes = {
  typescript: 'Keep the caught error as the cause: `throw new Error("…", { cause: err })`.',
  python: 'Keep the caught exception as the cause: `raise … from error`.',
  go: 'Wrap the error: `fmt.Errorf("…: %w", err)`.',
  java: 'Pass the caught exception to the new one as its cause: `new IllegalStateException("…", e)`.',
}

export const errorCauseDropped = rule({
  id: 'error-cause-dropped',
  check: '3.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Error replaced without its cause',
  why: 'The log does not show whether the dependency timed out, refused the connection or rejected the data. The next failure does not show it either.',
  fix: 'Keep the caught error as the cause of the new one.',
  blindSpots:
    'Examines only handlers of calls that are known to leave the process or to touch stored data. Does not report a handler that logs anything, or one for a specific type of error.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system) {
    for (const lost of system.facts('lost-error')) {
      if (!lost.inService || lost.how !== 'replaced') continue
      const effect = effectIn(system, lost.at.path, lost.covers)
      if (!effect) continue
      const work = effect.callee === '' ? 'the statement' : `\`${effect.callee}\``
      yield gapAt(lost, {
        fix: inLanguage(lost.at.path, fixes),
        message: `If ${work} fails, this line replaces ${lost.name === undefined ? 'its error' : `\`${lost.name}\``} with a new error that does not carry it. The original error${lost.at.path.endsWith('.go') ? '' : ' and its stack trace'} ${lost.at.path.endsWith('.go') ? 'is' : 'are'} lost.`,
      })
    }
  },
})
