import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'

/** The callee without arguments: `createHmac` of `createHmac('sha256', key).update`. */
const nameOf = (callee: string): string => callee.split('(')[0] ?? callee

export const signatureOverParsedBody = rule({
  id: 'signature-over-parsed-body',
  check: '9.2',
  severity: 'P1',
  stage: 'preview',
  title: 'Signature verified over a re-serialized body',
  why: 'The sender signs the exact bytes that it sends. A body that was parsed and serialized again can differ in whitespace, key order or number format. Valid events are then rejected without a visible cause and never processed.',
  fix: 'Keep the raw bytes of the body, verify the signature over them, and parse the body afterwards.',
  blindSpots: 'Follows values within one function. Does not see a body that another function serializes.',
  languages: ['typescript', 'python'],
  *judge(system) {
    for (const signature of system.facts('parsed-body-signature'))
      if (signature.inService)
        yield gapAt(signature, {
          fix: inLanguage(signature.at.path, {
            typescript:
              'Read the raw body on this route, for example with `express.raw({ type: "application/json" })`, verify the signature over that buffer, and call `JSON.parse` afterwards.',
            python:
              'Verify the signature over the raw body (`await request.body()` or `request.get_data()`), and call `json.loads` afterwards.',
          }),
          message: `This signature check (\`${nameOf(signature.by)}\`) covers a body that was parsed and serialized again, not the bytes that the sender signed. It rejects valid events if whitespace, key order or number format differs.`,
        })
  },
})
