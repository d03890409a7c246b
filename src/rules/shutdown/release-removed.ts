import { evidenceAt, gapAt, rule, type GapTexts, type Judgement } from '#model/rule'
import type { ReleaseKind } from '#model/facts/process/release-kind'
import type { Change, System } from '#model/system'
import { inLanguage } from '#system/naming/in-language'
import { lostRunningWork, type LostWait } from '#change/work/lost-running-work'
import { lostSteps } from '#change/work/lost-steps'
import { judgeLost, type Lost } from '#change/lost-safeguards'

/** What a release did, by its kind. */
interface Texts {
  readonly title?: string
  readonly did: string
  /** The same in the present, for the code that may do it now. */
  readonly does: string
  readonly now: string
  readonly risk: string
  /** It must also run after an error. */
  readonly always?: true
}

const texts: Readonly<Record<ReleaseKind, Texts>> = {
  work: {
    title: 'Wait for running work removed',
    did: 'waited for running work',
    does: 'waits for this work',
    now: 'That work may now be cut off or outlive its caller.',
    risk: 'On a deploy, work in progress stops half done, and no error shows it.',
  },
  lock: {
    title: 'Release of a lock removed',
    did: 'released a lock',
    does: 'releases the lock',
    now: 'Later callers may block forever.',
    risk: 'Requests pile up behind the lock while the process looks healthy. Only a restart clears it.',
    always: true,
  },
  transaction: {
    title: 'Rollback removed',
    did: 'rolled the transaction back',
    does: 'rolls the transaction back',
    now: 'The failed transaction stays open.',
    risk: 'Later statements on this connection fail because of the earlier error, and locks of the transaction block other requests.',
  },
  timer: {
    title: 'Timer no longer stopped',
    did: 'stopped a timer',
    does: 'stops the timer',
    now: 'The timer may now keep running after its work has ended.',
    risk: 'Each run leaves a timer behind. CPU and memory use grow until the process restarts.',
    always: true,
  },
  listener: {
    title: 'Listener no longer removed',
    did: 'removed a listener',
    does: 'removes the listener',
    now: 'The listener now stays registered after its work has ended.',
    risk: 'Each run leaves a listener behind, with everything that it references. Memory grows, and each event is handled several times.',
  },
  task: {
    title: 'Task no longer cancelled',
    did: 'cancelled a task',
    does: 'cancels the task',
    now: 'The task now keeps running after its result is no longer needed.',
    risk: 'Each run leaves one more task behind. These tasks hold memory and connections until the process restarts.',
  },
  server: {
    did: 'let running work finish',
    does: 'lets running work finish at shutdown',
    now: 'That work may now be cut off.',
    risk: 'On every deploy, requests and jobs in progress fail.',
  },
  waiter: {
    did: 'reported the failure to the code that waits for the result',
    does: 'reports the failure to the code that waits for the result',
    now: 'That code may now wait forever.',
    risk: 'The waiting request or job hangs, and no error shows why.',
  },
  entry: {
    did: 'removed an entry',
    does: 'removes this entry',
    now: 'After an error, the entry may now stay behind.',
    risk: 'Each failed run leaves an entry behind. Memory grows, and code that looks for the entry acts as if the work were still running.',
    always: true,
  },
  'thread-state': {
    did: 'cleared the values that this thread keeps',
    does: 'clears these values',
    now: 'The next work on this thread may see them.',
    risk: 'Threads are reused. The next request may be logged or authorized with the values of an earlier one.',
    always: true,
  },
  value: {
    did: 'reset a global',
    does: 'resets it',
    now: 'It may keep its temporary value.',
    risk: 'One error changes the value for all later code in the process, until a restart. Only later, unrelated calls show it.',
    always: true,
  },
  resource: {
    did: 'released a resource',
    does: 'releases this resource',
    now: 'The resource may now stay in use.',
    always: true,
    risk: 'Nothing fails until open files or connections run out. Then unrelated requests fail or hang, and a restart helps only for a while.',
  },
}

const kindOf = ({ release }: Lost): ReleaseKind => release?.kind ?? 'resource'

/** Methods that only say that they close something are described by what they closed. */
const textsFor = (lost: Lost): Texts => {
  const known = texts[kindOf(lost)]
  const { way, of } = lost.release ?? {}
  if (way === 'leaving')
    return of === undefined
      ? known
      : { ...known, did: `released \`${of}\` when the other side left`, does: `releases \`${of}\``, now: `\`${of}\` may now stay in use.` }
  if (kindOf(lost) !== 'resource') return known
  const path = way === 'block' ? ' on every path' : ''
  return of === undefined
    ? { ...known, did: `released a resource${path}` }
    : { ...known, did: `closed \`${of}\`${path}`, does: `closes \`${of}\``, now: `\`${of}\` may now stay open.` }
}

const everyPath = {
  typescript: ' in a `finally` block, so that it also runs after an error',
  python: ' in a `finally` block, so that it also runs after an error',
  go: ' in a `defer`, so that it also runs after an early return',
  java: ' in a `finally` block, so that it also runs after an exception',
}

/** A global that a `finally` block set back, such as `sys.stdout`: nothing is released, but its temporary value may stay. */
const textsOfReset = ({ release, protects }: Lost): GapTexts | undefined =>
  release?.kind !== 'value'
    ? undefined
    : {
        message: `This change no longer resets \`${release.of}\` in a \`finally\` block of ${protects}. After an error, \`${release.of}\` may keep its temporary value.`,
        risk: `One error changes \`${release.of}\` for all later code in the process, until a restart. Only later, unrelated calls show it.`,
        fix: `Reset \`${release.of}\` in a \`finally\` block, so that it is also reset after an error, or say in the pull request which code now resets it.`,
      }

/** A whole method that closed what its class keeps. */
const textsOfCloser = ({ closer, within, setOn }: Lost, atSamePlace: readonly Lost[]): GapTexts | undefined => {
  if (closer === undefined) return undefined
  const closed = [...new Set([setOn, ...atSamePlace.map((other) => other.setOn)])].flatMap((name) =>
    name === undefined ? [] : [`\`${name}\``],
  )
  const all = listOf(closed)
  return {
    // The object may be handed in, or the code that called the method may close it in another way now.
    ...(closer === 'method' && { stage: 'preview' as const }),
    message: `This change removes \`${within}\`, which closed ${all}. The class still keeps ${closed.length === 1 ? 'it, and nothing in this file closes it' : 'them, and nothing in this file closes them'}.`,
    risk: 'On every deploy, buffered data is lost, and the other side keeps the connections open until it notices. In a process that creates several of these objects, open files or connections run out.',
    fix: `Restore \`${within}\`, or say in the pull request which code now closes ${all}.`,
  }
}

const listOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

const blockOf = { typescript: 'a `finally` block of ', python: 'a `finally` block of ', go: 'a `defer` of ', java: 'a `finally` block of ' }

/** What is removed: the call, or the block around it that made it run in any case. */
const removedIn = ({ at, by, protects, optionOf, within, release }: Lost): string => {
  const place =
    optionOf === undefined || release?.way !== 'block'
      ? protects
      : within === ''
        ? 'this module'
        : `\`${within.split(' > ').at(-1) ?? within}\``
  const call = `\`${by}\``
  if (release?.way === 'failing') return `${call} after a failure in ${place}, where it`
  const block = release?.way === 'always' ? (inLanguage(at.path, blockOf) ?? '') : ''
  return `${call} from ${block}${place}, where it`
}

/** Where to write the call, unless its own words say so. */
const wayOf = (lost: Lost): string =>
  (texts[kindOf(lost)].always || lost.release?.way === 'always') && lost.release?.way !== 'block' && lost.release?.way !== 'leaving'
    ? (inLanguage(lost.at.path, everyPath) ?? '')
    : ''

/** The function still makes the same call elsewhere: whether every path reaches it, is not compared. */
const isStillThere = (system: System, { at, within, by, release }: Lost): boolean =>
  system
    .facts('safeguard')
    .some(
      (one) =>
        one.against === 'leak' && one.at.path === at.path && one.within === within && one.by === by && one.release?.way === release?.way,
    )

export const releaseRemoved = rule({
  id: 'release-removed',
  check: '8.4',
  alsoServes: ['8.3', '8.2'],
  severity: 'P2',
  stage: 'stable',
  title: 'Resource release removed',
  why: 'Nothing fails until the resource runs out. Then unrelated requests fail or hang, and a restart helps only for a while.',
  fix: 'Release the resource on every path, or say in the pull request which code releases it now.',
  blindSpots:
    'Knows releases by their library or by names such as close, release and unsubscribe. A helper called here for the first time counts as a replacement. A removed wait that only comparing both sides shows is a preview, and so is a release that the function still makes elsewhere or that the caller of a handed-in transaction may make.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system, change) {
    const reported = new Set<string>()
    const lines = ({ at }: Judgement): string => `${at.path}:${at.startLine}`
    for (const work of system.facts('running-work'))
      if (work.inService) yield { ...evidenceAt(work, `\`${work.by}\` waits for running work`), checks: [] }
    const waits = new Map<string, string>()
    for (const lost of change ? lostRunningWork(system, change) : []) {
      const judgement = ofRunningWork(lost)
      waits.set(lines(judgement), lost.wait.holder)
      reported.add(lines(judgement))
      yield judgement
    }
    // A call that ends the rest after the wait went with it: the call that begins the stop is still there.
    const isOfWait = (lost: Judgement): boolean => {
      const holder = waits.get(lines(lost))
      return holder !== undefined && lost.kind === 'gap' && lost.message.includes(`${holder}.`)
    }
    for (const judgement of judgeLost(
      system,
      change,
      ['leak'],
      (lost, atSamePlace) =>
        textsOfReset(lost) ??
        textsOfCloser(lost, atSamePlace) ?? {
          ...(texts[kindOf(lost)].title === undefined ? {} : { title: texts[kindOf(lost)].title }),
          // The caller that opened the transaction may roll it back when this function reports the error.
          // What ends a stream also deletes a row of an object-relational mapper.
          ...((isStillThere(system, lost) || lost.release?.isOfCaller || /\.destroy\b/.test(lost.by)) && { stage: 'preview' as const }),
          message: `This change removes ${removedIn(lost)} ${textsFor(lost).did}. ${textsFor(lost).now}`,
          risk: texts[kindOf(lost)].risk,
          fix: `Restore \`${lost.by}\`${wayOf(lost)}, or say in the pull request which code now ${textsFor(lost).does}.`,
        },
      ({ release }) => (release?.isDatabase && release.way !== 'block' ? ['8.4'] : []),
    )) {
      if (isOfWait(judgement)) continue
      if (judgement.kind === 'gap') reported.add(lines(judgement))
      yield judgement
    }
    for (const judgement of waitsLost(system, change)) if (judgement.kind === 'evidence' || !reported.has(lines(judgement))) yield judgement
  },
})

/** A wait whose removal leaves work that the file still starts, and that nothing waits for. */
const ofRunningWork = ({ wait, at, isLocal }: LostWait): Judgement => ({
  kind: 'gap',
  at,
  subject: wait.subject,
  within: wait.within,
  check: '8.3',
  severity: isLocal ? 'P2' : 'P1',
  title: 'Wait for running work removed',
  message: `This change removes \`${wait.by}\`, and nothing else waits for the work that \`${wait.holder}\` tracks. ${isLocal ? 'The function now returns while that work is still running.' : 'On every deploy, that work may now be cut off.'}`,
  risk: isLocal
    ? 'Callers act on work that is not finished, and never learn that it failed. At shutdown, it stops half done.'
    : 'On a deploy, work in progress stops half done, and no error shows it.',
  fix: `Restore the wait for \`${wait.holder}\` with a time limit, or say in the pull request what waits for this work now.`,
})

/** A setting of a framework: `server.shutdown: graceful`. */
const isSetting = (name: string): boolean => name.includes('.')

/** Waits for running work that a change removes, by the library or by the code itself. */
function* waitsLost(system: System, change: Change | undefined): Generator<Judgement> {
  for (const step of system.facts('work-step'))
    if (step.what === 'drains' && step.file.role === 'production')
      yield { ...evidenceAt(step, `\`${step.by}\` lets running work finish`), checks: [] }
  if (!change) return
  // Where the work is known, its wait is compared with that at the head.
  const compared = new Set(change.base.facts('running-work').map(({ at }) => `${at.path}:${at.startLine}`))
  for (const { step, at, isWithout } of lostSteps(system, change, 'drains')) {
    if (compared.has(`${step.at.path}:${step.at.startLine}`)) continue
    yield {
      ...gapAt(step, {
        check: isSetting(step.name) ? '8.2' : '8.3',
        ...(isWithout && isSetting(step.name) && { isWritten: true }),
        severity: 'P1',
        // At first sight, the work that was waited for ended by another way.
        ...(!isSetting(step.name) && { stage: 'preview' }),
        title: isSetting(step.name) ? 'Graceful shutdown removed' : 'Wait for running work removed',
        message: isSetting(step.name)
          ? `This change removes \`${step.by}\`, which let requests and tasks in progress finish. They may now be cut off on every deploy.`
          : `This change removes \`${step.by}\`, which waited for running work before the stop. On every deploy, that work may now be cut off.`,
        risk: 'On a deploy, work in progress stops half done, and no error shows it.',
        fix: `Restore \`${step.by}\`, or say in the pull request what waits for this work now.`,
      }),
      at,
    }
  }
}
