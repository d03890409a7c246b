import type { LostError } from '#model/facts/calls/lost-error'
import type { Linked } from '#model/system'
import { gapAt, rule } from '#model/rule'
import { effectsIn, effectsOfCall, reportsOwnFailures } from '#system/effects/effects-in'
import { inLanguage } from '#system/naming/in-language'
import { returnsError, wasReadBefore } from '#system/observability/unread-errors'

const fixes = {
  typescript:
    'Log the error with an id of the work: `log.error({ err, orderId }, "…")`, or let it propagate. If it can be ignored safely, say why in a comment.',
  python:
    'Log the exception with an id of the work: `logger.exception("…", extra={…})`, or let it propagate. If it can be ignored safely, say why in a comment.',
  go: 'Return the error, or log it with an id of the work: `slog.ErrorContext(ctx, "…", "order_id", id, "error", err)`. If it can be ignored safely, say why in a comment.',
  java: 'Log the exception with an id of the work: `log.error("…", id, e)`, or let it propagate. If it can be ignored safely, say why in a comment.',
}

/** Nothing at all follows the error. */
const isIgnored = ({ how, isEmpty }: LostError): boolean => how === 'ignored' || how === 'unread' || isEmpty === true

const says = ({ how, name }: Linked<LostError>, work: string): string =>
  how === 'ignored' || how === 'unread'
    ? `The error of ${work} is ignored`
    : `If ${work} fails, an empty handler drops ${name === undefined ? 'the error' : `\`${name}\``}`

export const errorIgnored = rule({
  id: 'error-ignored',
  check: '3.3',
  severity: 'P2',
  stage: 'stable',
  title: 'Error ignored',
  why: 'When the dependency fails, data is missing or out of date, and no log line or error says so. The on-call engineer learns of it from users and has nothing to start from.',
  fix: 'Log the error with an identifier of the work, or pass it on to the caller.',
  blindSpots:
    'Examines only calls that are known to leave the process or to touch stored data. Does not report handlers with a comment, caches, clean-up, or handlers of one specific type of error.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system, change) {
    for (const lost of system.facts('lost-error')) {
      if (!lost.inService || !isIgnored(lost)) continue
      const { at, covers, within, callee = '' } = lost
      if (lost.how === 'unread' && !returnsError(system, lost)) continue
      if (lost.how === 'unread' && change && wasReadBefore(system, change, lost)) {
        yield gapAt(lost, {
          fix: `Check the error of \`${callee}\` again: return it, or log it with an id of the work.`,
          message: `This change drops the error of \`${callee}\`, which was read before. If it fails, the function continues as if it had succeeded.`,
        })
        continue
      }
      const direct = effectsIn(system, at.path, covers)
      const effects = (direct.length > 0 ? direct : effectsOfCall(system, at.path, within, callee)).filter(({ isCache }) => !isCache)
      const [effect] = effects
      if (!effect || effects.every(({ isVague }) => isVague)) continue
      if (reportsOwnFailures(system, at.path, within, callee)) continue
      const name = direct.find((one) => one.callee !== '')?.callee ?? callee
      yield gapAt(lost, {
        ...(lost.how === 'unread' && { stage: 'preview' }),
        fix: inLanguage(at.path, fixes),
        message: `${says(lost, name === '' ? 'the statement' : `\`${name}\``)}${direct.length > 0 ? '' : `, which reaches ${effect.at.path}:${effect.at.startLine}`}. Nothing logs, returns or counts the failure.`,
      })
    }
  },
})
