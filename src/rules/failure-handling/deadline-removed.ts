import type { Client } from '#model/facts/calls/external-call'
import { gapAt, rule } from '#model/rule'
import { judgeLost, type Lost } from '#change/lost-safeguards'
import type { Judgement } from '#model/rule'
import type { Change, Linked, System } from '#model/system'
import { remembered } from '#link/reads'

/** What a time limit bounds, by its own words and those of the call that it belongs to. */
interface Wait {
  readonly words: RegExp
  /** If it is not just a timeout. */
  readonly title?: string
  readonly now: string
  readonly risk: string
}

const waits: readonly Wait[] = [
  {
    words: /statement_?timeout|lock_?timeout|query_?timeout/i,
    title: 'Database timeout removed',
    now: 'A slow or blocked database statement may now run without a time limit.',
    risk: 'A statement that reads too much, or waits for a lock, keeps its connection. Other requests wait for a connection from the pool, and the whole service slows down.',
  },
  {
    words: /connect(ion)?_?timeout/i,
    title: 'Connection timeout removed',
    now: 'If the server is unreachable, the connection attempt may now take minutes.',
    risk: 'While the host is unreachable, everything that needs a new connection waits for the operating system to give up, instead of failing within seconds.',
  },
  {
    words: /\b(http\.Server|server)\b|\b(ReadHeader|Read|Write|Idle)Timeout =/i,
    title: 'Server timeout removed',
    now: 'A slow client may now hold its connection open indefinitely.',
    risk: 'Slow and idle clients accumulate until the process runs out of file descriptors. The process then accepts no new connections.',
  },
  {
    words: /\.Done\(\)/,
    title: 'Wait no longer ends on cancellation',
    now: 'The wait now continues after the context is cancelled or times out.',
    risk: 'The code keeps waiting although its caller has given up. On a deploy the process does not stop in time and is killed.',
  },
  {
    words: /^default$/,
    title: 'Channel operation now blocks',
    now: 'If the other side of the channel is not ready, this code now blocks.',
    risk: 'The goroutine stops here until another one is ready. If none ever is, it hangs, with everything that waits for it.',
  },
  {
    words: /\bjoin\(/,
    now: 'If the thread does not end, the caller now waits forever.',
    risk: 'One stuck thread is enough to hang the caller. During a shutdown, the process then does not exit and is killed.',
  },
]

const anyWait: Omit<Wait, 'words'> = {
  now: 'If the other side hangs, the wait may never end.',
  risk: 'Each stalled call blocks the request or job that made it. Under load they pile up, until the service stops responding.',
}

const waitOf = ({ by, optionOf = '' }: Lost): Omit<Wait, 'words'> =>
  waits.find(({ words }) => words.test(by) || words.test(optionOf)) ?? anyWait

/** Without an option of a call, only the enclosing function is known, of which one wait was limited. */
const limitOf = ({ by, limits, optionOf, protects }: Lost): string => {
  if (/\.Done\(\)/.test(by)) return `which let ${protects} stop waiting on cancellation`
  if (by === 'default') return `which kept a \`select\` in ${protects} from blocking`
  if (limits !== undefined) return `which limited how long \`${limits}\` may take in ${protects}`
  return optionOf === undefined ? `which set a time limit in ${protects}` : `which set a time limit for ${protects}`
}

export const deadlineRemoved = rule({
  id: 'deadline-removed',
  check: '4.1',
  alsoServes: ['4.4', '4.7'],
  severity: 'P2',
  stage: 'stable',
  title: 'Timeout removed',
  why: 'If the other side stops responding, this code now waits indefinitely. Under load such requests and jobs pile up, and the service may stop responding even though nothing in it has failed.',
  fix: 'Restore the timeout, or state in the pull request which timeout limits this wait now.',
  blindSpots:
    'A timeout that moves to a file this change does not touch, or into a function called for the first time here, counts as kept.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system, change) {
    const lost = judgeLost(
      system,
      change,
      ['waiting'],
      (one) => ({
        ...(waitOf(one).title === undefined ? {} : { title: waitOf(one).title }),
        // The limit may have moved to the client that the changed code calls now.
        ...(change && addsLimit(change, one) && { stage: 'preview' as const }),
        message: `This change removes \`${one.by}\`, ${limitOf(one)}, and does not replace it. ${waitOf(one).now}`,
        risk: waitOf(one).risk,
        fix: `Restore \`${one.by}\`, or say in the pull request what limits this wait now.`,
      }),
      // A timeout alone is no degraded mode, and outside a function that calls out it bounds no external call.
      (kept) =>
        // How long a connection may be idle limits no call.
        !/idle|keep_?alive/i.test(kept.by) && (/\bsignal\b/i.test(kept.by) || callersOut(system).has(placeOf(kept.at.path, kept.within)))
          ? ['4.1']
          : [],
    )
    const places = new Set<string>()
    for (const judgement of lost) {
      if (isWrittenAsZero(system, judgement)) continue
      if (judgement.kind === 'gap') places.add(placeOf(judgement.at.path, judgement.within))
      yield judgement
    }
    if (!change) return
    for (const client of lostClientDeadlines(system, change.base))
      if (!places.has(placeOf(client.at.path, client.within)))
        yield gapAt(client, {
          subject: `waiting client ${client.subject}`,
          message: `This change removes the timeout of this \`${client.library}\` client. ${anyWait.now}`,
          risk: anyWait.risk,
          fix: 'Restore the timeout of the client, or say in the pull request what limits its calls now.',
        })
  },
})

/** Whether new lines of the file name a time limit. */
const addsLimit = (change: Change, { at }: Lost): boolean =>
  (change.file(at.path)?.hunks ?? []).some(({ lines }) => lines.some((line) => line.startsWith('+') && /time_?out|deadline/i.test(line)))

/**
 * Clients whose calls had a deadline that the client set, and now have none. A connection is judged where it is made, and a call in this
 * repository where it is made.
 */
const lostClientDeadlines = (system: System, base: System): readonly Linked<Client>[] => {
  const [before, now] = [boundedIn(base), boundedIn(system)]
  return system.facts('client').filter((client) => {
    if (!client.inService || client.connection || !isEndless(client)) return false
    // A function may make several clients, such as an empty one beside an error.
    const key = clientOf(client)
    if ((before.get(key) ?? 0) <= (now.get(key) ?? 0)) return false
    return !system.facts('external-call').some((call) => call.library === client.library && isEndless(call))
  })
}

/** How many clients of each function set a deadline. */
const boundedIn = (system: System): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const client of system.facts('client'))
    if (client.deadline.state === 'bounded') found.set(clientOf(client), (found.get(clientOf(client)) ?? 0) + 1)
  return found
}

const clientOf = ({ at, within, subject }: Linked<Client>): string => JSON.stringify([at.path, within, subject])

const isEndless = ({ deadline }: Pick<Client, 'deadline'>): boolean => deadline.state === 'none' || deadline.state === 'disabled'

/** The line now disables a limit of a server. The rule about such servers reports it. */
const isWrittenAsZero = (system: System, { kind, at }: Judgement): boolean =>
  kind === 'gap' &&
  system
    .facts('server-limit')
    .some(
      (limit) =>
        limit.at.path === at.path && limit.at.startLine === at.startLine && limit.isSetHere === true && limit.deadline.state === 'disabled',
    )

const placeOf = (path: string, within: string): string => `${path}\0${within}`

/** Functions that call another system, or create the client that does. */
const callersOut = remembered(
  (system): ReadonlySet<string> =>
    new Set(
      (['external-call', 'client', 'side-effect'] as const).flatMap((kind) =>
        system.facts(kind).map(({ at, within }) => placeOf(at.path, within)),
      ),
    ),
)
