import type { LockKind } from '#model/facts/process/lock-kind'
import { rule } from '#model/rule'
import { judgeLost, type Lost } from '#change/lost-safeguards'

/** What kept two threads apart. */
interface Guard {
  readonly title?: string
  readonly message: (lost: Lost) => string
  readonly risk: string
  readonly instead?: string
}

const overlapping = 'It takes two overlapping calls, so tests rarely show it.'

/** What each scope gives an instance to. */
const scopes: Readonly<Record<string, string>> = {
  '@JobScope': 'job run',
  '@StepScope': 'step of a job',
  '@RequestScope': 'request',
  '@SessionScope': 'session',
}

const guards: Readonly<Partial<Record<LockKind, Guard>>> = {
  permits: {
    message: ({ by, protects }) =>
      `This change removes \`${by}\`, which limited concurrent calls in ${protects}, and does not add another limit. Any number of calls can now run at once.`,
    risk: 'Under load the concurrent calls use up memory, connections or the service that they call, and unrelated requests fail too.',
    instead: 'say in the pull request which limit applies now',
  },
  'own-instance': {
    message: ({ by, protects }) =>
      `This change removes \`${by}\`, which gave each ${scopes[by] ?? 'use'} its own instance of ${protects}. All of them now share one instance and can overwrite its state.`,
    risk: `A request or job reads or changes the data of another one, and nothing logs an error. ${overlapping}`,
    instead: 'keep no state of a single request or job in the object',
  },
  visibility: {
    message: ({ by, protects }) =>
      `This change removes \`${by}\` from ${protects}. Other threads may now see an old value of it for any length of time.`,
    risk: `A thread keeps working with the old value, for example of a flag that should stop it. ${overlapping}`,
    instead: 'access the field only under a lock',
  },
  once: {
    title: 'Guard against a second run removed',
    message: ({ by, protects }) =>
      `This change removes \`${by}\`, which ensured that the code in ${protects} ran only once. A second call now runs it again.`,
    risk: 'The second call repeats what must happen only once. If it closes a channel, for example, it panics and may crash the process.',
    instead: 'say in the pull request what prevents a second run now',
  },
  atomic: {
    message: ({ by, protects }) =>
      `This change removes the atomic operation \`${by}\` from ${protects}. Two concurrent updates can now overwrite each other.`,
    risk: `Each lost update makes the value wrong, and nothing logs an error. ${overlapping}`,
  },
  'concurrent-type': {
    message: ({ by, protects }) =>
      `This change removes the thread-safe type \`${by}\` of ${protects}. Concurrent changes can now lose updates or break it.`,
    risk: `An update is lost, or a read fails in the middle of a change. ${overlapping}`,
  },
}

const anyGuard: Guard = {
  message: ({ by, protects }) =>
    `This change removes \`${by}\`, which protected state in ${protects} from concurrent access, and does not add another lock. Two concurrent calls can now change the same state.`,
  risk: `One update overwrites the other, or a call sees a value that is half changed. ${overlapping}`,
}

/** Kinds of locks that stay held until another call releases them, unless they belong to a block. */
const isHeld = ({ lock, by }: Lost): boolean => lock === 'mutex' && by.endsWith('()')

const guardOf = ({ lock }: Lost): Guard => (lock && guards[lock]) ?? anyGuard

export const synchronisationRemoved = rule({
  id: 'synchronisation-removed',
  check: '6.6',
  severity: 'P2',
  stage: 'preview',
  title: 'Protection against concurrent use removed',
  why: 'Two requests can now change the same state at the same time, and one update is lost. It takes two overlapping calls, so tests rarely show it.',
  fix: 'Restore the lock, the thread-safe type or the scope, or confine the state to one thread and say so in a comment.',
  blindSpots: 'A lock that the caller takes instead, in another file, is not detected.',
  languages: ['java', 'go', 'python'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['race'],
      (lost) => ({
        ...(guardOf(lost).title === undefined ? {} : { title: guardOf(lost).title }),
        message: guardOf(lost).message(lost),
        risk: guardOf(lost).risk,
        fix: `Restore \`${lost.by}\`${isHeld(lost) ? ' and the call that releases the lock' : ''}, or ${guardOf(lost).instead ?? `confine this state to one ${/\.go$/.test(lost.at.path) ? 'goroutine' : 'thread'} and say so in a comment`}.`,
      }),
      // A lock of one process says nothing of requests that are sent twice.
      () => [],
    ),
})
