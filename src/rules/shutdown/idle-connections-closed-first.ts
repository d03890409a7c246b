import { gapAt, rule } from '#model/rule'
import { placeOfChange } from '#change/place-of-change'
import { earlyCloses } from '#system/deployment/server-times'

export const idleConnectionsClosedFirst = rule({
  id: 'idle-connections-closed-first',
  check: '8.2',
  severity: 'P2',
  stage: 'preview',
  title: 'Server closes idle connections before the load balancer',
  why: 'The load balancer sends a request on a connection that the server is just closing. A few requests fail with 502, at random, even without a deploy and without load.',
  fix: 'Let the server keep idle connections for longer than the load balancer does.',
  blindSpots:
    'Reads Application Load Balancers of Ingresses. Of servers, reads Uvicorn, and servers of Node.js whose file sets no keep-alive. A keep-alive that another file sets is not seen.',
  languages: ['kubernetes', 'typescript'],
  *judge(system, change) {
    for (const { ingress, balancer, server, places } of earlyCloses(system)) {
      const place = placeOfChange(change, { head: places })
      if (!place) continue
      yield {
        ...gapAt(ingress, {
          subject: `${ingress.subject} ${server.name} ${server.by}`,
          message: `\`${server.name}\` closes idle connections after ${server.seconds} s (\`${server.by}\`${server.isDefault ? ', by default' : ''}), but ${balancer.name} in front keeps them for ${balancer.seconds} s. Requests on a connection that is just closing fail with 502.`,
          fix: `Set \`${server.by}\` to more than ${balancer.seconds} s, such as ${balancer.seconds + 5} s.`,
        }),
        at: place,
      }
    }
  },
})
