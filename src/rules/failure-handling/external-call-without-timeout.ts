import type { Client, ExternalCall } from '#model/facts/external-call'
import type { Linked } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'

const peerOf = (call: ExternalCall): string => (call.target ? `the server at \`${call.target}\`` : 'the server')

const waits: Readonly<Record<NonNullable<Client['connection']>['phase'], string>> = {
  connect: 'has no connection timeout. If the server stops responding, callers wait forever for a connection.',
  answer: 'has no response timeout. If the server stops responding, every call through this client hangs forever.',
  command: 'has no command timeout. If the server stalls, each command waits without a time limit.',
}

const waitsFor = (client: Client): string => waits[client.connection?.phase ?? 'command']

/** A longer default does not protect a request: load balancers commonly give up after 60 s. */
const tooLongSeconds = 60

export const externalCallWithoutTimeout = rule({
  id: 'external-call-without-timeout',
  check: '4.1',
  alsoServes: ['4.7'],
  severity: 'P1',
  stage: 'stable',
  title: 'External call without a timeout',
  why: 'Each hung call keeps a thread, a connection or a request. Under load all of them end up waiting for one slow server, and the service stops responding even though nothing in it has failed.',
  fix: 'Set a timeout shorter than the time limit of the request or job that makes the call, and handle the timeout error (fail the request, fall back or retry).',
  blindSpots:
    'Options spread in or passed in from elsewhere count as a timeout, and so do clients that a container or framework creates. When the options cannot be read from the source, the rule reports nothing.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const call of system.facts('external-call')) {
      if (!call.inService || call.streaming || (call.relative && !call.client)) continue
      const { deadline } = call
      if (deadline.state === 'bounded')
        yield {
          ...evidenceAt(call, `bounded by ${deadline.by}`, deadline.at),
          // An abort signal may never fire. A signal with a timeout is a separate safeguard fact.
          ...(deadline.by === 'signal' ? { checks: [] } : {}),
        }
      const suggestion = call.deadlineEdit ? { suggestion: call.deadlineEdit } : {}
      if (deadline.state === 'none')
        yield gapAt(call, {
          message: `\`${call.callee}\` has no timeout. If ${peerOf(call)} accepts the connection and never answers, the call hangs forever.`,
          ...suggestion,
        })
      if (deadline.state === 'disabled')
        yield gapAt(call, {
          message: `The timeout of \`${call.callee}\` is disabled here. If ${peerOf(call)} never answers, the call hangs forever.`,
        })
      const someoneWaits = !call.unawaited && (call.reach.has('request') || call.reach.has('job'))
      if (deadline.state === 'default' && deadline.seconds > tooLongSeconds && someoneWaits)
        yield gapAt(call, {
          severity: 'P2',
          message: `\`${call.callee}\` sets no timeout, so only the library's default of ${deadline.seconds} s applies. If ${peerOf(call)} stalls, this ${call.reach.has('request') ? 'request blocks longer than most clients wait' : 'job is stuck for that long'}.`,
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
    message: `This \`${client.library}\` client ${waitsFor(client)}`,
    ...(client.deadlineEdit ? { suggestion: client.deadlineEdit } : {}),
  })
}
