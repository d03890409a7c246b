import { createHmac, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Fault as WireFault } from '../../src/demo/stand-in/http/server.ts'
import { pullRequestEvent } from '../../src/demo/stand-in/events.ts'
import type { Fault, FaultKind } from './fault.ts'
import type { Backend, Lane, Road } from './lane.ts'
import { stepName, type Step } from './steps.ts'
import { mended, type Subject } from './subject.ts'
import { statements, type StatementName } from './trap.ts'

const everywhere: readonly Backend[] = ['embedded', 'postgres']

interface Place {
  readonly road: Road
  readonly step: Step
}

/** Every call of a review that is begun, and the writes of one that follows a push. */
const placesOf = ({ steps }: Lane): readonly Place[] => [
  ...steps.opened.map((step): Place => ({ road: 'opened', step })),
  ...steps.pushed.filter(({ isWrite }) => isWrite).map((step): Place => ({ road: 'pushed', step })),
]

const placeName = ({ road, step }: Place): string => (road === 'opened' ? stepName(step) : `${stepName(step)}, after a push`)

/** A fault of the wire: the call gets this instead of its answer. */
const onWire = (kind: FaultKind, what: string, place: Place, fault: () => WireFault, times = 1, isSlow = false): Fault => ({
  kind,
  name: `${what}: ${placeName(place)}`,
  backends: everywhere,
  isAlone: false,
  isSlow,
  async inject(lane, subject) {
    await lane.prepare(subject, place.road)
    const disturbance = lane.disturb(subject, place.step, fault, times)
    await lane.begin(subject, place.road)
    await disturbance.happened()
  },
})

const answer = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): WireFault => ({
  status,
  body: { message },
  headers,
})

const gateways = [
  [500, 'Server Error'],
  [502, 'Bad Gateway'],
  [503, 'Service Unavailable'],
] as const

const serverErrors = (places: readonly Place[]): readonly Fault[] =>
  places.flatMap((place, index) =>
    gateways
      // Each kind of answer at each write, and one of them at each read, once and for so long that the try is given up.
      .filter((_, which) => place.step.isWrite || which === index % gateways.length)
      .map(([status, message], which) =>
        onWire(
          'GitHub answers 500, 502, 503',
          `${status}${which === 2 ? ', four times' : ''}`,
          place,
          () => answer(status, message),
          which === 2 ? 4 : 1,
        ),
      ),
  )

const cuts = (places: readonly Place[]): readonly Fault[] =>
  places.flatMap((place) => [
    onWire('connection cut before GitHub took the call', 'cut before', place, () => 'drop'),
    onWire('connection cut after GitHub took the call', 'cut after', place, () => 'drop-after'),
    onWire('truncated JSON', 'half an answer', place, () => 'truncate'),
  ])

const hangs = (places: readonly Place[]): readonly Fault[] => {
  const writes = places.filter(({ step }) => step.isWrite)
  const [read] = places.filter(({ step }) => !step.isWrite)
  return [
    ...writes.map((place) => onWire('GitHub hangs', 'hangs, and has done it', place, () => 'hang-after', 1, true)),
    ...[...(read ? [read] : []), ...writes.slice(0, 2)].map((place) => onWire('GitHub hangs', 'hangs', place, () => 'hang')),
  ]
}

const limits = (places: readonly Place[]): readonly Fault[] => {
  const kind = 'rate limits, primary and secondary'
  const [read] = places.filter(({ step }) => !step.isWrite && step.call !== 'POST access_tokens')
  const writes = places.filter(({ step }) => step.isWrite)
  const hit = [...(read ? [read] : []), ...writes]
  const secondary = 'You have exceeded a secondary rate limit.'
  const reset = (): string => String(Math.floor(Date.now() / 1_000) + 2)
  return [
    ...hit.map((place) => onWire(kind, '403, retry after 1 s', place, () => answer(403, secondary, { 'retry-after': '1' }))),
    ...hit.map((place) => onWire(kind, '429, retry after 1 s', place, () => answer(429, 'Too Many Requests', { 'retry-after': '1' }))),
    ...hit.map((place) =>
      onWire(kind, '403, the hour is used up', place, () =>
        answer(403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset() }),
      ),
    ),
    ...writes
      .filter(({ step }) => step.call.startsWith('POST') && step.call.endsWith('/reviews'))
      .map((place) => onWire(kind, '422, "abuse"', place, () => answer(422, 'Validation Failed: was submitted too quickly'), 1, true)),
    ...hit.slice(0, 2).map((place) => onWire(kind, '403, secondary, no header', place, () => answer(403, secondary), 1, true)),
    ...hit
      .slice(0, 2)
      .map((place) =>
        onWire(kind, '429, retry after 80 s', place, () => answer(429, 'Too Many Requests', { 'retry-after': '80' }), 1, true),
      ),
  ]
}

const tokens = (places: readonly Place[]): readonly Fault[] =>
  places
    .filter(({ step }) => step.call !== 'POST access_tokens')
    .map((place) => ({
      ...onWire('expired token', 'the token is no more', place, () => undefined),
      async inject(lane: Lane, subject: Subject) {
        await lane.prepare(subject, place.road)
        const disturbance = lane.disturb(subject, place.step, () => {
          lane.github.revokeTokens(subject.owner)
          return undefined
        })
        await lane.begin(subject, place.road)
        await disturbance.happened()
      },
    }))

const permissions = (places: readonly Place[]): readonly Fault[] =>
  places
    .filter(({ step, road }) => road === 'opened' && step.isWrite)
    .flatMap((place) =>
      [3, Number.MAX_SAFE_INTEGER].map((times) => ({
        ...onWire('permission revoked', times === 3 ? 'for a while' : 'until somebody gives it back', place, () => undefined),
        // A job that is given up is sent round again by an operator, for all that were.
        isAlone: times !== 3,
        async inject(lane: Lane, subject: Subject) {
          const refusal = () => answer(403, 'Resource not accessible by integration')
          const disturbance = lane.disturb(subject, place.step, refusal, times)
          await lane.deliver(subject, 'opened')
          await disturbance.happened()
          // What may not be commented becomes an annotation, and the check is concluded all the same.
          if (place.step.call.endsWith('/reviews')) subject.expected = { ...subject.expected, comments: 0 }
          else if (times > 3) {
            await lane.drain()
            disturbance.end()
            if ((await lane.retryDead()) === 0) throw new Error('Nothing was given up.')
          }
        },
      })),
    )

const goneOrRenamed = (places: readonly Place[]): readonly Fault[] =>
  places
    .filter(({ road, step }) => road === 'opened' && step.call !== 'POST access_tokens')
    .flatMap((place, index) => {
      const kind = 'repository deleted or renamed'
      const change = (what: string, act: (lane: Lane, subject: Subject) => void): Fault => ({
        ...onWire(kind, what, place, () => undefined),
        async inject(lane, subject) {
          const disturbance = lane.disturb(subject, place.step, () => {
            act(lane, subject)
            return undefined
          })
          await lane.deliver(subject, 'opened')
          await disturbance.happened()
        },
      })
      const renamed = change('renamed', (lane, { repository }) => lane.github.renameRepository(repository, `${repository.name}-renamed`))
      const deleted = change('deleted', (lane, subject) => {
        subject.expected = { ...subject.expected, isGone: true }
        lane.github.deleteRepository(subject.repository)
      })
      return index % 2 === 0 ? [renamed, deleted] : [renamed]
    })

const kills = (places: readonly Place[]): readonly Fault[] =>
  places.flatMap((place) =>
    (['before', 'after'] as const).map((when): Fault => ({
      kind: 'kill -9 at a call to GitHub',
      name: `${when}: ${placeName(place)}`,
      backends: everywhere,
      isAlone: true,
      async inject(lane, subject) {
        await lane.prepare(subject, place.road)
        const disturbance = lane.disturb(subject, place.step, async (request) => {
          const caller = lane.callerOf(request)
          const end = async (): Promise<void> => {
            caller.kill('SIGKILL')
            await caller.ended
          }
          if (when === 'after') return { afterwards: end }
          await end()
          return 'drop'
        })
        await lane.begin(subject, place.road)
        await disturbance.happened()
        await lane.whenOneEnded()
        await lane.revive()
      },
    })),
  )

const names = Object.keys(statements) as StatementName[]

/** At a statement: the process is killed, or its connection cut. */
const atStatements = (kind: FaultKind, action: 'kill' | 'cut', backends: readonly Backend[]): readonly Fault[] =>
  names.flatMap((statement) =>
    (['before', 'after'] as const)
      // Which job is taken is known when it has been.
      .filter((when) => when === 'after' || statement !== 'the job taken')
      .map((when): Fault => ({
        kind,
        name: `${when}: ${statement}`,
        backends,
        isAlone: true,
        async inject(lane, subject) {
          await lane.trap({ when, statement, action, subject: subject.repository.name })
          const sprung = action === 'kill' ? lane.whenOneEnded() : lane.whenTrapSprung()
          await lane.deliver(subject, 'opened')
          await sprung
          await lane.trap(undefined)
          await lane.revive()
        },
      })),
  )

const terms = (places: readonly Place[]): readonly Fault[] =>
  places.flatMap((place, index) =>
    (index % 3 === 0 ? (['', 'hangs'] as const) : ([''] as const)).map((how): Fault => ({
      kind: 'SIGTERM in a review',
      name: `${placeName(place)}${how === '' ? '' : ', which hangs longer than the grace'}`,
      backends: everywhere,
      isAlone: true,
      async inject(lane, subject) {
        await lane.prepare(subject, place.road)
        const disturbance = lane.disturb(subject, place.step, (request) => {
          lane.callerOf(request).kill('SIGTERM')
          return how === 'hangs' ? 'hang' : undefined
        })
        await lane.begin(subject, place.road)
        await disturbance.happened()
        const code = await lane.whenOneEnded()
        await lane.revive()
        if (code !== 0) throw new Error(`The process ended with ${code} on SIGTERM.`)
      },
    })),
  )

const outageMs = 4_000

const outages = (places: readonly Place[]): readonly Fault[] => {
  const kind = 'database away or restarted'
  const during = (what: string, place: Place, act: (lane: Lane) => Promise<void>): Fault => ({
    kind,
    name: `${what}: ${placeName(place)}`,
    backends: ['postgres'],
    isAlone: true,
    async inject(lane, subject) {
      await lane.prepare(subject, place.road)
      let acted: Promise<void> | undefined
      const disturbance = lane.disturb(subject, place.step, () => {
        acted = act(lane)
        return undefined
      })
      await lane.begin(subject, place.road)
      await disturbance.happened()
      await acted
      await lane.revive()
    },
  })
  const away = async ({ proxy }: Lane): Promise<void> => {
    proxy?.cut()
    await pause(outageMs)
    proxy?.mend()
  }
  return [
    ...places.filter((_, index) => index % 2 === 0).map((place) => during('away for 4 s', place, away)),
    ...places
      .filter((_, index) => index % 3 === 1)
      .map((place) =>
        during('restarted at once', place, async (lane) => {
          // Somebody else's server is not ours to restart: its connections are.
          if (lane.restartDatabase) await lane.restartDatabase()
          else await away(lane)
        }),
      ),
    {
      kind,
      name: 'away while a delivery comes',
      backends: ['postgres'],
      isAlone: true,
      async inject(lane, subject) {
        lane.proxy?.cut()
        const status = await lane.deliver(subject, 'opened')
        lane.proxy?.mend()
        if (status < 500) throw new Error(`The delivery was answered with ${status} without a database.`)
      },
    },
  ]
}

const fullDisk = (places: readonly Place[]): readonly Fault[] => {
  const fill = async (lane: Lane, isDiskFull: boolean): Promise<void> => {
    await Promise.all(lane.processes().map((each) => each.set({ isDiskFull })))
  }
  const empty = async (lane: Lane): Promise<void> => {
    await fill(lane, false)
    await lane.untilHealthy()
  }
  const base = { kind: 'disk full', backends: ['embedded'], isAlone: true } as const
  return [
    {
      ...base,
      name: 'while a delivery comes',
      async inject(lane, subject) {
        await fill(lane, true)
        const status = await lane.deliver(subject, 'opened')
        if (status < 300) throw new Error(`The delivery was answered with ${status} on a full disk.`)
        await empty(lane)
      },
    },
    ...places
      .filter(({ road }) => road === 'opened')
      .map((place): Fault => ({
        ...base,
        name: placeName(place),
        async inject(lane, subject) {
          const disturbance = lane.disturb(subject, place.step, async () => {
            await fill(lane, true)
            return undefined
          })
          await lane.deliver(subject, 'opened')
          await disturbance.happened()
          await pause(1_500)
          await empty(lane)
        },
      })),
  ]
}

const deliveries = (): readonly Fault[] => {
  const plain = (kind: FaultKind, name: string, inject: Fault['inject']): Fault => ({
    kind,
    name,
    backends: everywhere,
    isAlone: false,
    inject,
  })
  const payloadOf = ({ github }: Lane, { repository, pull }: Subject) => pullRequestEvent(github.state, repository, pull, 'opened')
  const mend = (subject: Subject): void => {
    subject.expected = { conclusion: 'success', comments: subject.pull.comments.length }
  }
  return [
    ...[2, 3, 5, 8].map((times) =>
      plain('duplicate deliveries', `one delivery ${times} times at once`, async (lane, subject) => {
        const guid = randomUUID()
        const payload = await payloadOf(lane, subject)
        await Promise.all(Array.from({ length: times }, () => lane.send('pull_request', payload, guid)))
      }),
    ),
    ...[2, 4, 8].map((times) =>
      plain('duplicate deliveries', `${times} deliveries of one event at once`, async (lane, subject) => {
        const payload = await payloadOf(lane, subject)
        await Promise.all(Array.from({ length: times }, () => lane.send('pull_request', payload)))
      }),
    ),
    plain('duplicate deliveries', 'once more after the review', async (lane, subject) => {
      const guid = randomUUID()
      const payload = await payloadOf(lane, subject)
      await lane.send('pull_request', payload, guid)
      await lane.settle(subject)
      await lane.send('pull_request', payload, guid)
    }),
    ...(['opened', 'reopened', 'synchronize'] as const).map((action) =>
      plain('late and reordered deliveries', `${action}, once more after the review`, async (lane, subject) => {
        await lane.deliver(subject, 'opened')
        await lane.settle(subject)
        await lane.drain()
        await lane.deliver(subject, action)
      }),
    ),
    plain('late and reordered deliveries', 'opened after the push', async (lane, subject) => {
      const opened = await payloadOf(lane, subject)
      await lane.github.pushCommit(subject.repository, subject.pull, mended)
      mend(subject)
      await lane.deliver(subject, 'synchronize')
      await lane.send('pull_request', opened)
    }),
    plain('late and reordered deliveries', 'opened after the review of the push', async (lane, subject) => {
      const opened = await payloadOf(lane, subject)
      await lane.github.pushCommit(subject.repository, subject.pull, mended)
      mend(subject)
      await lane.deliver(subject, 'synchronize')
      await lane.settle(subject)
      await lane.send('pull_request', opened)
    }),
    plain('late and reordered deliveries', 'a push in the review', async (lane, subject) => {
      const last = lane.steps.opened.findLast(({ isWrite }) => !isWrite)
      if (!last) throw new Error('A review reads nothing.')
      const disturbance = lane.disturb(subject, last, async () => {
        await lane.github.pushCommit(subject.repository, subject.pull, mended)
        mend(subject)
        await lane.deliver(subject, 'synchronize')
        return undefined
      })
      await lane.deliver(subject, 'opened')
      await disturbance.happened()
    }),
    plain('late and reordered deliveries', 'closed before opened', async (lane, subject) => {
      await lane.deliver(subject, 'closed')
      await lane.deliver(subject, 'opened')
    }),
    ...forgeries.map(({ name, forge }) =>
      plain('forged deliveries', name, async (lane, subject) => {
        const body = JSON.stringify(await payloadOf(lane, subject))
        const { headers, sent } = forge(body, lane.github.app.webhookSecret)
        const status = await lane.post(sent, headers)
        if (status !== 401) throw new Error(`A forged delivery was answered with ${status}.`)
        if (subject.repository.checkRuns.length > 0) throw new Error('A forged delivery began a review.')
        await lane.deliver(subject, 'opened')
      }),
    ),
  ]
}

const sign = (body: string, secret: string, algorithm = 'sha256'): string =>
  `${algorithm}=${createHmac(algorithm, secret).update(body).digest('hex')}`

interface Forgery {
  readonly name: string
  readonly forge: (body: string, secret: string) => { readonly headers: Readonly<Record<string, string>>; readonly sent: string }
}

const forgeries: readonly Forgery[] = [
  { name: 'no signature', forge: (sent) => ({ sent, headers: {} }) },
  { name: 'another secret', forge: (sent) => ({ sent, headers: { 'x-hub-signature-256': sign(sent, 'a-secret-that-is-not-ours') } }) },
  { name: 'an empty secret', forge: (sent) => ({ sent, headers: { 'x-hub-signature-256': sign(sent, '') } }) },
  { name: 'SHA-1 alone', forge: (sent, secret) => ({ sent, headers: { 'x-hub-signature': sign(sent, secret, 'sha1') } }) },
  {
    name: 'the SHA-1 digest under the name of the other',
    forge: (sent, secret) => ({ sent, headers: { 'x-hub-signature-256': sign(sent, secret, 'sha1').replace('sha1', 'sha256') } }),
  },
  {
    name: 'a body that was changed behind the signature',
    forge: (body, secret) => ({ sent: `${body} `, headers: { 'x-hub-signature-256': sign(body, secret) } }),
  },
  {
    name: 'a digest in capitals',
    forge: (sent, secret) => ({ sent, headers: { 'x-hub-signature-256': sign(sent, secret).toUpperCase() } }),
  },
]

const minutes = 60_000

const clocks = (): readonly Fault[] =>
  [-120, -10, -0.8, 0.8, 10, 120].map((skew): Fault => ({
    kind: 'clock skew',
    name: `the clock is ${Math.abs(skew) < 1 ? `${Math.abs(skew) * 60} s` : `${Math.abs(skew)} min`} ${skew < 0 ? 'behind' : 'ahead'}`,
    backends: everywhere,
    isAlone: true,
    async inject(lane, subject) {
      await lane.restartWith({ FAULTS_CLOCK_SKEW_MS: String(skew * minutes) })
      try {
        await lane.deliver(subject, 'opened')
        await lane.settle(subject)
      } finally {
        await lane.restartWith({})
      }
    },
  }))

/** Every fault that a lane can take, in a fixed order. */
export const catalogueOf = (lane: Lane): readonly Fault[] => {
  const places = placesOf(lane)
  const opened = places.filter(({ road }) => road === 'opened')
  return [
    ...kills(places),
    ...atStatements('kill -9 at a write to the database', 'kill', everywhere),
    ...terms(opened),
    ...serverErrors(places),
    ...cuts(places),
    ...hangs(places),
    ...limits(places),
    ...tokens(places),
    ...permissions(places),
    ...goneOrRenamed(places),
    ...atStatements('database connection cut at a write', 'cut', ['postgres']),
    ...outages(opened),
    ...fullDisk(opened),
    ...deliveries(),
    ...clocks(),
  ].filter(({ backends }) => backends.includes(lane.backend))
}
