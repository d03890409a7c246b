import { evidenceAt, gapAt, rule } from '#model/rule'

export const signatureComparedInVariableTime = rule({
  id: 'signature-compared-in-variable-time',
  check: '9.2',
  severity: 'P2',
  stage: 'stable',
  title: 'Signature or secret compared in variable time',
  why: 'An ordinary comparison ends at the first character that differs, so its time tells how much of a guess was right. Whoever may send many requests can find a valid signature or token piece by piece, and nothing in the logs will look like a break-in.',
  fix: 'Compare in constant time: `crypto.timingSafeEqual` on buffers of equal length (it throws when the lengths differ: test them first), `hmac.compare_digest` in Python, `hmac.Equal` in Go, `MessageDigest.isEqual` in Java; or compare the digests of both values.',
  blindSpots: 'A secret that is kept under a name that does not say so, or read from a database, is not recognised.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const comparison of system.facts('secret-comparison')) {
      if (!comparison.inService) continue
      // What is compared well may as well be a session or a key of an interface: which is one of a webhook, its receiver tells.
      if (comparison.constantTime) yield { ...evidenceAt(comparison, `compared by ${comparison.by}`), checks: [] }
      else
        yield gapAt(comparison, {
          message:
            comparison.of === 'mac'
              ? `A computed signature (\`${comparison.secret}\`) is compared by \`${comparison.by}\`, which takes longer the more of it was guessed.`
              : `The secret \`${comparison.secret}\` is compared by \`${comparison.by}\` with what the request brings, which takes longer the more of it was guessed.`,
        })
    }
  },
})
