import { gapAt, rule } from '#model/rule'

/** A URL that is put together here: only parts of it are the caller's. */
const isComposed = /^f?['"`]|\$\{|\+|format\(|Sprintf\(/

export const requestToCallersAddress = rule({
  id: 'request-to-callers-address',
  check: '9.4',
  severity: 'P1',
  stage: 'stable',
  title: 'Request to a caller-supplied URL (SSRF)',
  why: 'The service can reach the cloud metadata service, databases and other systems that trust requests from inside the network. A caller who chooses the URL may read their responses, including credentials.',
  fix: 'Accept only URLs from an allowlist. Otherwise resolve the host and reject private and link-local addresses at connection time, including after redirects.',
  blindSpots: 'Does not see earlier validation in another function whose name gives no hint of it.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const value of system.facts('outside-value')) {
      if (!value.inService || value.into !== 'address') continue
      yield gapAt(value, {
        message: isComposed.test(value.value)
          ? `\`${value.callee}\` sends a request to a URL that contains request input (\`${value.value}\`), and this function does not validate it. Callers may reach internal services.`
          : `\`${value.callee}\` sends a request to \`${value.value}\`, which the caller supplies, and this function does not validate it. Callers may reach internal services.`,
      })
    }
  },
})
