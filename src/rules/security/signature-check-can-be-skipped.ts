import type { OptionalCheck } from '#model/facts/process/optional-check'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { ownName } from '#change/protections/guarded'
import { comparesMac, refusesForged } from '#system/access/signed-endpoints'

/** Whether a condition itself compares codes of a message. */
const isOfCodes = (system: System, { at }: Linked<OptionalCheck>): boolean =>
  system
    .facts('secret-comparison')
    .some((one) => one.of === 'mac' && one.at.path === at.path && at.startLine <= one.at.startLine && one.at.startLine <= at.endLine)

/** Whether one of the calls verifies a signature: by its name, by what it compares, or in the function of the repository that it runs. */
const checksSignature = (system: System, check: Linked<OptionalCheck>): boolean => {
  const { at, within, calls, compares, isComparison, isSignature } = check
  if (isComparison) return isOfCodes(system, check)
  if (isSignature || (compares && refusesForged(system, { path: at.path, name: within }))) return true
  const callees = system.callees(at.path, within)
  return calls.some((name) => callees.some((callee) => ownName(callee.name) === name && comparesMac(system, callee)))
}

export const signatureCheckCanBeSkipped = rule({
  id: 'signature-check-can-be-skipped',
  check: '9.2',
  severity: 'P1',
  stage: 'stable',
  title: 'Signature check can be skipped',
  why: 'The endpoint then acts on whatever anyone sends, and nothing fails: a forged event looks like a genuine one. A deploy without the variable, or a request without the header, is enough.',
  fix: 'Refuse the request if the secret or the signature is missing, and read the secret at startup so that the service does not start without it.',
  blindSpots:
    'Recognizes conditions that only ask whether a value is there. Says nothing if another condition of the function refuses a missing value, and does not see one in another function.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system) {
    for (const check of system.facts('optional-check')) {
      if (!check.inService || !checksSignature(system, check)) continue
      if (check.goesOn) {
        yield gapAt(check, {
          title: 'Wrong signature only logged',
          severity: 'P0',
          message: `If \`${check.given}\` finds a wrong signature, this code only writes a log line and goes on. Anyone can send forged requests.`,
          fix: 'Refuse the request after the log line: return 401, or throw.',
          risk: 'The endpoint acts on whatever anyone sends. The log lines are the only sign of it.',
        })
        continue
      }
      yield gapAt(check, {
        message: check.isInside
          ? `If \`${check.given}\` is missing, this function lets everything pass before it verifies the signature. Anyone can then send forged requests.`
          : `The signature is only verified if \`${check.given}\` is there. Without it, anyone can send forged requests.`,
      })
    }
  },
})
