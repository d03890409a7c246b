import { evidenceAt, gapAt, rule } from '#model/rule'

export const serverWithoutRequestTimeout = rule({
  id: 'server-without-request-timeout',
  check: '4.1',
  alsoServes: ['9.4', '4.7'],
  severity: 'P2',
  stage: 'stable',
  title: 'Server that waits for ever for a request',
  why: 'A client that opens a connection and sends its headers one byte at a time, or never, holds that connection and what serves it for as long as it likes. A few thousand of them, from one machine or from a broken load balancer, use up the open files of the process, and nobody else gets in.',
  fix: 'Set how long reading the headers may take (`ReadHeaderTimeout`), and limits for whole requests and idle connections that fit what the routes do.',
  blindSpots:
    'A proxy in front that reads whole requests first is not seen; neither is a server that another package sets up. Ports for metrics, health checks and profiles, and those of the machine itself, are left out.',
  languages: ['go'],
  *judge(system) {
    for (const limit of system.facts('server-limit')) {
      if (!limit.inService) continue
      const { deadline } = limit
      if (deadline.state === 'bounded') yield evidenceAt(limit, `bounded by ${deadline.by}`, deadline.at)
      if (deadline.state !== 'none' && deadline.state !== 'disabled') continue
      yield gapAt(limit, {
        message: `\`${limit.made}\` gives a client as long as it likes to send its request: \`${limit.option}\` is ${deadline.state === 'none' ? 'not set' : 'turned off'}.`,
      })
    }
  },
})
