import { evidenceAt, gapAt, rule, type EditStep } from '#model/rule'
import { inLanguage, type CodeLanguage } from '#system/naming/in-language'
import { lostConstantTime } from '#change/access/lost-constant-time'

/** @param by the operator or method of today's comparison: a function for `!=` must be negated */
const fixesFor = (by: string): Readonly<Record<CodeLanguage, string>> => {
  const not = by.startsWith('!') ? '!' : ''
  return {
    typescript: `Compare in constant time: \`${not}crypto.timingSafeEqual(a, b)\`. \`timingSafeEqual\` throws if the lengths differ, so pass it SHA-256 digests of both values.`,
    python: `Compare in constant time: \`${not === '' ? '' : 'not '}hmac.compare_digest(a, b)\`.`,
    go: `Compare in constant time: \`${not}hmac.Equal([]byte(a), []byte(b))\`.`,
    java: `Replace \`${by}\` with \`${not}MessageDigest.isEqual(a, b)\` on the bytes of both values, such as \`a.getBytes(UTF_8)\` of a string. A missing value must fail the check, not throw.`,
  }
}

/** Functions that compare bytes, and the one to write instead: all others compare texts, which would have to be converted. */
const functions: ReadonlyMap<string, readonly EditStep[]> = new Map([
  ['bytes.Equal', [{ kind: 'replace', text: 'bytes.Equal', by: 'hmac.Equal', imports: 'import "crypto/hmac"' }]],
  [
    'Arrays.equals',
    [{ kind: 'replace', text: 'Arrays.equals', by: 'MessageDigest.isEqual', imports: 'import java.security.MessageDigest;' }],
  ],
])

export const signatureComparedInVariableTime = rule({
  id: 'signature-compared-in-variable-time',
  check: '9.2',
  severity: 'P2',
  stage: 'stable',
  title: 'Signature or secret not compared in constant time',
  why: 'An attacker who can send many requests may recover a valid signature or token step by step.',
  fix: 'Compare the two values with the constant-time function of the language.',
  blindSpots:
    'Recognizes a secret by its name where the code does not show that it is one. Without a comparison in constant time before the change, does not see one that another file compares with request data. For a computed signature, a preview unless the change removes a comparison in constant time.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system, change) {
    const reported = new Set<string>()
    for (const comparison of system.facts('secret-comparison')) {
      if (!comparison.inService) continue
      // A constant-time comparison may protect a session or an API key. The rule on webhooks collects its own evidence.
      if (comparison.constantTime) yield { ...evidenceAt(comparison, `compared by ${comparison.by}`), checks: [] }
      else {
        reported.add(`${comparison.at.path} ${comparison.at.startLine}`)
        yield gapAt(comparison, {
          title: `${comparison.of === 'mac' ? 'Signature' : 'Secret'} compared in variable time`,
          risk: `An attacker who can send many requests may recover ${comparison.of === 'mac' ? 'a valid signature' : 'the secret'} step by step.`,
          fix: inLanguage(comparison.at.path, fixesFor(comparison.by)),
          edit: functions.get(comparison.by),
          // Who computes a signature may only send it.
          ...(comparison.of === 'mac' && { stageUnlessRemoved: 'preview' as const }),
          removed: `the constant-time comparison, and compares with \`${comparison.by}\`, which stops at the first difference`,
          message:
            comparison.of === 'mac'
              ? `The computed signature \`${comparison.secret}\` is compared with \`${comparison.by}\`, which stops at the first difference. Response times may reveal the signature.`
              : `The secret \`${comparison.secret}\` is compared with request input by \`${comparison.by}\`, which stops at the first difference. Response times may reveal the secret.`,
        })
      }
    }
    for (const plain of change ? lostConstantTime(system, change) : []) {
      if (!plain.inService || reported.has(`${plain.at.path} ${plain.at.startLine}`)) continue
      const [one, other] = plain.operands
      yield gapAt(plain, {
        title: 'Constant-time comparison removed',
        removed: `the constant-time comparison, and compares with \`${plain.by}\`, which stops at the first difference`,
        message: `This change compares \`${one}\` and \`${other}\` with \`${plain.by}\`, which stops at the first difference. Before, it compared them in constant time. Response times may reveal the expected value.`,
        risk: 'An attacker who can send many requests may recover the expected value step by step.',
        fix: inLanguage(plain.at.path, fixesFor(plain.by)),
        edit: functions.get(plain.by),
      })
    }
  },
})
