import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/in-language'

export const signatureOverParsedBody = rule({
  id: 'signature-over-parsed-body',
  check: '9.2',
  severity: 'P1',
  stage: 'preview',
  title: 'Signature verified over a re-serialized body',
  why: 'The sender signs the bytes that it sends. A body that was parsed and written as text again differs in spaces, key order or number formats, so valid events are refused for no visible reason, and their work never happens. Two bodies that parse alike also share one signature.',
  fix: 'Keep the raw bytes of the body, verify the signature over them, and parse the body afterwards.',
  blindSpots: 'Follows constants of the same function. Does not see a body that another function writes as text again.',
  languages: ['typescript', 'python'],
  *judge(system) {
    for (const signature of system.facts('parsed-body-signature'))
      if (signature.inService)
        yield gapAt(signature, {
          fix: inLanguage(signature.at.path, {
            typescript:
              'Read the raw body on this route, for example with `express.raw({ type: "application/json" })`, verify the signature over that buffer, and call `JSON.parse` afterwards.',
            python:
              'Verify the signature over the bytes of the body (`await request.body()`, `request.get_data()`), and call `json.loads` afterwards.',
          }),
          message: `\`${signature.by}\` covers the parsed body, written as text again, and not the bytes that the sender signed. Valid events are refused as soon as spaces, key order or numbers differ.`,
        })
  },
})
