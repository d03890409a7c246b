import type { LostError } from '#model/facts/calls/lost-error'
import type { Linked } from '#model/system'
import { gapAt, rule } from '#model/rule'
import { effectIn } from '#system/effects/effects-in'
import { inLanguage } from '#system/naming/in-language'

const fixes = {
  typescript:
    'Log the error with the id of the request or job: `log.error({ err, orderId }, "…")`. If the failure can be ignored safely, say why in a comment.',
  python:
    'Log the exception with the id of the request or job: `logger.exception("…", extra={…})`. If the failure can be ignored safely, say why in a comment.',
  go: 'Return the error with context: `fmt.Errorf("save order %s: %w", id, err)`. Log it where the caller handles it.',
  java: 'Rethrow the exception, or log it with the id of the request or job: `log.error("…", id, e)`. If the failure can be ignored safely, say why in a comment.',
}

const says = ({ answers, name }: Linked<LostError>, work: string): string => {
  const error = name === undefined ? 'the error' : `\`${name}\``
  return answers
    ? `If ${work} fails, this code answers the request and drops ${error}: nothing logs it.`
    : `If ${work} fails, this code drops ${error}: nothing logs, returns or throws it.`
}

export const errorDropped = rule({
  id: 'error-dropped',
  check: '3.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Error dropped without a trace',
  why: 'Results are missing or wrong, and users may notice first. The on-call engineer has nothing to start from.',
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
        message: says(lost, work),
      })
    }
  },
})
