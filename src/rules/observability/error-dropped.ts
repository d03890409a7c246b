import type { LostError } from '#model/facts/lost-error'
import type { Linked } from '#model/system'
import { gapAt, rule } from '#model/rule'
import { effectIn } from '#system/effects-in'
import { inLanguage } from '#system/in-language'

const fixes = {
  typescript:
    'Log the error with an id of the work: `log.error({ err, orderId }, "…")`. If the failure can be ignored safely, say why in a comment.',
  python:
    'Log the exception with an id of the work: `logger.exception("…", extra={…})`. If the failure can be ignored safely, say why in a comment.',
  go: 'Return the error with context: `fmt.Errorf("save order %s: %w", id, err)`. Where it is finally handled, log it.',
  java: 'Pass the exception on, or log it with an id of the work: `log.error("…", id, e)`. If the failure can be ignored safely, say why in a comment.',
}

const says = ({ answers, name }: Linked<LostError>, work: string): string => {
  const error = name === undefined ? 'the error' : `\`${name}\``
  return answers
    ? `If ${work} fails, this answers the request and drops ${error}: nothing logs it.`
    : `If ${work} fails, this drops ${error}: nothing logs, returns or throws it.`
}

export const errorDropped = rule({
  id: 'error-dropped',
  check: '3.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Error dropped without a trace',
  why: 'When the dependency fails, results are missing or wrong, and no log line, metric or error says so. The on-call engineer learns of it from users and has nothing to start from.',
  fix: 'Log the error with an identifier of the work, or pass it on to the caller.',
  blindSpots:
    'Examines only handlers of calls that are known to leave the process or to touch stored data. Does not report a handler with a comment, one that calls anything but the response, or one for a specific type of error.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system) {
    for (const lost of system.facts('lost-error')) {
      // An error that nothing at all follows is reported by `error-ignored`.
      if (!lost.inService || lost.how !== 'dropped' || lost.isEmpty) continue
      const effect = effectIn(system, lost.at.path, lost.covers)
      if (!effect) continue
      const work = effect.callee === '' ? 'the statement' : `\`${effect.callee}\``
      yield gapAt(lost, {
        fix: inLanguage(lost.at.path, fixes),
        message: `${says(lost, work)} The failure leaves no trace.`,
      })
    }
  },
})
