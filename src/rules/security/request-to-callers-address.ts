import { gapAt, rule } from '#model/rule'

export const requestToCallersAddress = rule({
  id: 'request-to-callers-address',
  check: '9.4',
  severity: 'P1',
  stage: 'stable',
  title: 'Request to an address that the caller chose',
  why: 'The service stands inside the network: it reaches the metadata service of the cloud, databases and other services that trust it. A caller who may name the address reads their answers, credentials among them.',
  fix: 'Accept only addresses of a list, or resolve the name and refuse private and link-local addresses at the time of the connection, redirects included.',
  blindSpots: 'A check that happens in another function before, under a name that says nothing of it, is not seen.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const value of system.facts('outside-value')) {
      if (!value.inService || value.into !== 'address') continue
      yield gapAt(value, {
        message: `\`${value.callee}\` goes to \`${value.value}\`, which the caller chose; nothing in this function looks at the address.`,
      })
    }
  },
})
