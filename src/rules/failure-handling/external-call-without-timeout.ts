import type { Client, ExternalCall } from '#model/facts/external-call'
import type { Linked } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'

const peerOf = (call: ExternalCall): string => (call.target ? `\`${call.target}\`` : 'the peer')

const waits: Readonly<Record<NonNullable<Client['connection']>['phase'], string>> = {
  connect: 'waits for ever for a connection when the server accepts and stays silent',
  answer: 'waits for ever for an answer when the server accepts the connection and stays silent',
  command: 'has no limit on how long a command may take',
}

const waitsFor = (client: Client): string => waits[client.connection?.phase ?? 'command']

/** A bound so long that it is none to a request: load balancers give up after 60 s. */
const tooLongSeconds = 60

export const externalCallWithoutTimeout = rule({
  id: 'external-call-without-timeout',
  check: '4.1',
  alsoServes: ['4.7'],
  severity: 'P1',
  stage: 'stable',
  title: 'External call without a timeout',
  why: 'A peer that accepts the connection and never answers holds the caller for as long as it likes. Under load every worker ends up waiting, and the service stops although nothing in it has failed.',
  fix: 'Give the call a deadline that is shorter than its own caller has, and decide what happens when it passes.',
  blindSpots:
    'Options that are spread in or handed over from elsewhere, and clients made by a container or framework, count as bounded: it stays silent when the text does not decide.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const call of system.facts('external-call')) {
      if (!call.inService || call.streaming || (call.relative && !call.client)) continue
      const { deadline } = call
      if (deadline.state === 'bounded')
        yield {
          ...evidenceAt(call, `bounded by ${deadline.by}`, deadline.at),
          // A signal may be anything: one that passes by itself is a safeguard of its own.
          ...(deadline.by === 'signal' ? { checks: [] } : {}),
        }
      const suggestion = call.deadlineEdit ? { suggestion: call.deadlineEdit } : {}
      if (deadline.state === 'none')
        yield gapAt(call, {
          message: `\`${call.callee}\` waits for ever if ${peerOf(call)} accepts the connection and never answers: nothing sets a deadline for it.`,
          ...suggestion,
        })
      if (deadline.state === 'disabled')
        yield gapAt(call, {
          message: `The timeout of \`${call.callee}\` is turned off here: it waits for ever if ${peerOf(call)} never answers.`,
        })
      const someoneWaits = !call.unawaited && (call.reach.has('request') || call.reach.has('job'))
      if (deadline.state === 'default' && deadline.seconds > tooLongSeconds && someoneWaits)
        yield gapAt(call, {
          severity: 'P2',
          message: `\`${call.callee}\` has no deadline of its own; only the library's default ends it, after ${deadline.seconds} s. Whoever waits for this ${call.reach.has('request') ? 'request' : 'job'} has given up long before if ${peerOf(call)} stalls.`,
          ...suggestion,
        })
    }
    for (const client of system.facts('client')) {
      if (!client.inService || !client.connection) continue
      yield* judgeConnection(client)
    }
  },
})

function* judgeConnection(client: Linked<Client>) {
  const { deadline, connection } = client
  if (deadline.state === 'bounded') yield evidenceAt(client, `bounded by ${deadline.by}`, deadline.at)
  if (deadline.state !== 'none' && deadline.state !== 'disabled') return
  yield gapAt(client, {
    severity: connection?.phase === 'command' ? 'P2' : 'P1',
    message: `This \`${client.library}\` client ${waitsFor(client)}: nothing sets a deadline for it.`,
    ...(client.deadlineEdit ? { suggestion: client.deadlineEdit } : {}),
  })
}
