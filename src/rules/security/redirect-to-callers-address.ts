import { gapAt, rule } from '#model/rule'

export const redirectToCallersAddress = rule({
  id: 'redirect-to-callers-address',
  check: '9.4',
  severity: 'P2',
  stage: 'stable',
  title: 'Redirect to an address that the caller chose',
  why: 'A link to this service, which people trust, leads wherever its sender likes: to a copy of the sign-in page, and with what stands in the address (a code, a token) on the way.',
  fix: 'Accept only paths of this service (one `/`, no `//` and no `\\\\`), or addresses of a list.',
  blindSpots: 'A check in another function, under a name that says nothing of it, is not seen.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const value of system.facts('outside-value')) {
      if (!value.inService || value.into !== 'redirect') continue
      yield gapAt(value, {
        message: `\`${value.callee}\` sends the caller on to \`${value.value}\`, which stands in the request; nothing in this function looks at where that is.`,
      })
    }
  },
})
