import { rule } from '#model/rule'
import { judgeLost, type Lost } from '#system/lost-safeguards'

/** What kept two threads apart, by its own words. */
interface Guard {
  readonly words: RegExp
  readonly title?: string
  readonly message: (lost: Lost) => string
  readonly risk: string
  readonly instead?: string
  /** It lets one instance of the service do scheduled work. */
  readonly betweenInstances?: true
}

const overlapping = 'It takes two overlapping calls, so tests rarely show it.'

/** What each scope gives an instance to. */
const scopes: Readonly<Record<string, string>> = {
  '@JobScope': 'job run',
  '@StepScope': 'step of a job',
  '@RequestScope': 'request',
  '@SessionScope': 'session',
}

const guards: readonly Guard[] = [
  {
    words: /semaphore/i,
    message: ({ by, protects }) =>
      `This change removes \`${by}\`, which limited concurrent calls in ${protects}, and does not add another limit. Any number of calls can now run at once.`,
    risk: 'Under load the concurrent calls use up memory, connections or the service that they call, and unrelated requests fail too.',
    instead: 'say in the pull request which limit applies now',
  },
  {
    words: /@Lock$/,
    message: ({ by, protects }) =>
      `This change removes \`${by}\`, which locked the rows that ${protects} reads. Two transactions can now read the same row before either writes it.`,
    risk: `The second write overwrites the first, and nothing logs an error. ${overlapping}`,
    instead: 'make the update conditional on the value that was read',
  },
  {
    words: /Scope$/,
    message: ({ by, protects }) =>
      `This change removes \`${by}\`, which gave each ${scopes[by] ?? 'use'} its own instance of ${protects}. All of them now share one instance and can overwrite its state.`,
    risk: `A request or job reads or changes the data of another one, and nothing logs an error. ${overlapping}`,
    instead: 'keep no state of a single request or job in the object',
  },
  {
    words: /@Version/,
    message: ({ by, protects }) =>
      `This change removes \`${by}\` of ${protects}, which rejected writes based on an outdated row. Concurrent updates can now overwrite each other.`,
    risk: `The second of two updates silently undoes the first. ${overlapping}`,
    instead: 'lock the row before it is read',
  },
  {
    words: /^volatile$/,
    message: ({ by, protects }) =>
      `This change removes \`${by}\` from ${protects}. Other threads may now see an old value of it for any length of time.`,
    risk: `A thread keeps working with the old value, for example of a flag that should stop it. ${overlapping}`,
    instead: 'access the field only under a lock',
  },
  {
    words: /SchedulerLock/,
    message: ({ by, protects }) =>
      `This change removes \`${by}\`, which let only one instance at a time run ${protects}. Every instance now runs it.`,
    risk: 'With several instances, the scheduled work is done once on each of them, and nothing logs an error.',
    instead: 'say in the pull request what keeps the other instances from running it now',
    betweenInstances: true,
  },
  {
    words: /once\b/i,
    title: 'Guard against a second run removed',
    message: ({ by, protects }) =>
      `This change removes \`${by}\`, which ensured that the code in ${protects} ran only once. A second call now runs it again.`,
    risk: 'The second call repeats what must happen only once. If it closes a channel, for example, it panics and may crash the process.',
    instead: 'say in the pull request what prevents a second run now',
  },
  {
    words: /^atomic\b|Atomic[A-Z]|LongAdder/,
    message: ({ by, protects }) =>
      `This change removes the atomic operation \`${by}\` from ${protects}. Two concurrent updates can now overwrite each other.`,
    risk: `Each lost update makes the value wrong, and nothing logs an error. ${overlapping}`,
  },
  {
    words:
      /Concurrent\w+|CopyOnWrite\w+|BlockingQueue|synchronized(List|Map|Set|Collection)|sync\.Map|atomic\.(Bool|Int|Uint|Value|Pointer)|\bchan\b/,
    message: ({ by, protects }) =>
      `This change removes the thread-safe type \`${by}\` of ${protects}. Concurrent changes can now lose updates or break it.`,
    risk: `An update is lost, or a read fails in the middle of a change. ${overlapping}`,
  },
]

const anyGuard: Omit<Guard, 'words'> = {
  message: ({ by, protects }) =>
    `This change removes \`${by}\`, which protected state in ${protects} from concurrent access, and does not add another lock. Two concurrent calls can now change the same state.`,
  risk: `One update overwrites the other, or a call sees a value that is half changed. ${overlapping}`,
}

/** The lock stays held until another call releases it. */
const takesLock = /\.(R?Lock|(read|write)?[lL]ock|acquire)\(\)$/

const guardOf = ({ by }: Lost): Omit<Guard, 'words'> => guards.find(({ words }) => words.test(by)) ?? anyGuard

export const synchronisationRemoved = rule({
  id: 'synchronisation-removed',
  check: '6.6',
  alsoServes: ['6.4', '7.4'],
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
        ...(guardOf(lost).betweenInstances && { check: '7.4', severity: 'P1' }),
        fix: `Restore \`${lost.by}\`${takesLock.test(lost.by) ? ' and the call that releases the lock' : ''}, or ${guardOf(lost).instead ?? `confine this state to one ${/\.go$/.test(lost.at.path) ? 'goroutine' : 'thread'} and say so in a comment`}.`,
      }),
      // A lock of one process says nothing of requests that are sent twice.
      () => [],
    ),
})
