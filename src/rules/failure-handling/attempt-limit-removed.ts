import { rule, type GapTexts } from '#model/rule'
import { judgeLost } from '#change/lost-safeguards'

/** Functions that check a value which a caller could guess. */
const guessable = /verif|otp|passcode|password|login|sign_?in|\bpin\b|2fa|mfa/i

/** A limit in the code itself, unlike an option of a library, which may have a default. */
const condition = /[<>]|[=!]=|&&|\|\|/

const ofGuesses = (by: string, protects: string): Pick<GapTexts, 'message' | 'risk' | 'consequence'> => ({
  consequence: 'security',
  message: `This change removes the attempt limit \`${by}\` from ${protects}. A client may now try any number of values.`,
  risk: 'A bot may try every value of a short code, or many passwords, until one is accepted, and then act as the user. No error shows it.',
})

export const attemptLimitRemoved = rule({
  id: 'attempt-limit-removed',
  check: '4.5',
  severity: 'P2',
  stage: 'preview',
  title: 'Attempt limit removed',
  why: 'Work that can never succeed is repeated and never counts as failed, so no alert on failures fires. Each attempt puts load on a system that may already be failing.',
  fix: 'Restore the limit, or say in the pull request which limit applies now.',
  languages: ['python', 'java', 'go', 'typescript'],
  judge: (system, change) =>
    judgeLost(system, change, ['repetition'], ({ by, protects }) => ({
      ...(guessable.test(protects)
        ? ofGuesses(by, protects)
        : {
            message: `This change removes the attempt limit \`${by}\` from ${protects}. ${condition.test(by) ? 'Work that keeps failing may now be retried forever.' : 'Unless the library has a default limit or another one is set, work that keeps failing is retried forever.'}`,
          }),
      fix: `Restore \`${by}\`, or say in the pull request which limit applies to ${protects} now.`,
    })),
})
