import { gapAt, rule } from '#model/rule'
import { placeOfChange } from '#change/place-of-change'
import { earlyGivingUp } from '#system/deployment/server-times'

export const gatewayTimeoutTooShort = rule({
  id: 'gateway-timeout-too-short',
  check: '4.1',
  alsoServes: ['8.2'],
  severity: 'P2',
  stage: 'preview',
  title: 'Gateway gives up before the server behind it',
  why: 'When a dependency is slow, clients get 504 and try again, while the first run of each request goes on. The work doubles when the service can least bear it, and its effects can happen twice.',
  fix: 'Let timeouts become shorter from the client to the last server: the server behind a gateway gives up first.',
  blindSpots:
    'Reads the read timeout of ingress-nginx, the timeouts of an HTTPRoute, and the limits of API Gateway. Of servers, reads the timeout of functions and that of Gunicorn with sync workers.',
  languages: ['kubernetes', 'terraform'],
  *judge(system, change) {
    for (const { fact, gateway, limit, isDefault, server, places } of earlyGivingUp(system)) {
      const place = placeOfChange(change, { head: places })
      if (!place) continue
      const front = `\`${gateway}\` gives up after ${limit} s${isDefault ? ' by default' : ''}`
      yield {
        ...gapAt(fact, {
          subject: `${fact.subject} ${server.name} ${server.by}`,
          message: `${front}, but \`${server.name}\` may work on a request for ${server.seconds} s (\`${server.by}\`, ${server.at.path}:${server.at.startLine}). The client gets 504, and the work goes on.`,
          fix: `Set \`${server.by}\` below ${limit} s, or let the gateway wait longer than ${server.seconds} s. Move longer work to a job.`,
        }),
        at: place,
      }
    }
  },
})
