import { gapAt, rule } from '#model/rule'

export const redirectToCallersAddress = rule({
  id: 'redirect-to-callers-address',
  check: '9.4',
  severity: 'P2',
  stage: 'preview',
  title: 'Open redirect',
  why: 'Users trust the domain in the link, and may enter their password on a copy of the sign-in page. If sign-in ends at this redirect, a code or token appended to the target is sent to that site.',
  fix: 'Accept only paths of this service (they start with one `/`, not with `//`, and contain no backslash), or URLs from an allowlist.',
  blindSpots: 'Does not see validation in another function whose name gives no hint of it.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const value of system.facts('outside-value')) {
      if (!value.inService || value.into !== 'redirect') continue
      yield gapAt(value, {
        message: `The target \`${value.value}\` of \`${value.callee}\` comes from the request, and this function does not validate it. A link can lead users to any site.`,
      })
    }
  },
})
