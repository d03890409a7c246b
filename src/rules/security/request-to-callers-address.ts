import { gapAt, rule } from '#model/rule'

/** A URL that is put together here: only parts of it are the caller's. */
const isComposed = /^f?['"`]|\$\{|\+|format\(|Sprintf\(/

export const requestToCallersAddress = rule({
  id: 'request-to-callers-address',
  check: '9.4',
  severity: 'P1',
  stage: 'stable',
  title: 'Request to a URL from the client (SSRF)',
  why: 'The service can reach the cloud metadata service, databases and other systems that trust requests from inside the network. A client who chooses the URL may read their responses, including credentials.',
  fix: 'Accept only URLs from an allowlist. Otherwise check the resolved address when connecting, also after redirects, and reject loopback, private and link-local addresses.',
  blindSpots: 'Does not see earlier validation in another function whose name gives no hint of it.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const value of system.facts('outside-value')) {
      if (!value.inService || value.into !== 'address') continue
      yield gapAt(value, {
        message: isComposed.test(value.value)
          ? `\`${value.callee}\` sends a request to a URL that contains request input (\`${value.value}\`), and this function does not validate it. A client may reach internal services.`
          : `\`${value.callee}\` sends a request to \`${value.value}\`, which comes from the request, and this function does not validate it. A client may reach internal services.`,
      })
    }
  },
})
