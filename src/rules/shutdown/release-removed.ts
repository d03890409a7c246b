import { evidenceAt, gapAt, rule, type GapTexts, type Judgement } from '#model/rule'
import type { Change, System } from '#model/system'
import { inLanguage } from '#system/in-language'
import { lostSteps } from '#system/lost-steps'
import { judgeLost, type Lost } from '#system/lost-safeguards'

/** Closes a database or its pool. A `client` or `connection` may be of a peer, a pipe or another service. */
const closesDatabase = /pool\.end\(\)$|(db|database|prisma|knex|sequelize)\.(close|end|\$?disconnect|destroy)\(\)$/i

/** What a call released, by its own words. */
interface Release {
  readonly words: RegExp
  readonly title?: string
  readonly did: string
  /** The same in the present, for the code that may do it now. */
  readonly does: string
  readonly now: string
  readonly risk: string
  /** It must also run after an error. */
  readonly always?: true
}

const releases: readonly Release[] = [
  {
    words: /\.Wait\(\)$/,
    title: 'Wait for running work removed',
    did: 'waited for running work',
    does: 'waits for this work',
    now: 'That work may now be cut off or outlive its caller.',
    risk: 'On a deploy, work in progress stops half done, and no error shows it.',
  },
  {
    words: /unlock|release_?lock|lock\.release|mutex|semaphore|\bturn\.release/i,
    title: 'Release of a lock removed',
    did: 'released a lock',
    does: 'releases the lock',
    now: 'Later callers may block forever.',
    risk: 'Requests pile up behind the lock while the process looks healthy. Only a restart clears it.',
    always: true,
  },
  {
    words: /rollback/i,
    title: 'Rollback removed',
    did: 'rolled the transaction back',
    does: 'rolls the transaction back',
    now: 'The failed transaction stays open.',
    risk: 'Later statements on this connection fail because of the earlier error, and locks of the transaction block other requests.',
  },
  {
    words: /clear(Interval|Timeout)|ticker\.|timer\b/i,
    title: 'Timer no longer stopped',
    did: 'stopped a timer',
    does: 'stops the timer',
    now: 'The timer may now keep running after its work has ended.',
    risk: 'Each run leaves a timer behind. CPU and memory use grow until the process restarts.',
    always: true,
  },
  {
    words: /\b(off|removeListener|removeEventListener|unsubscribe|removeAllListeners)\(|\bon(ce)?\('close'\)|clients\.remove/,
    title: 'Listener no longer removed',
    did: 'removed a listener',
    does: 'removes the listener',
    now: 'The listener now stays registered after its work has ended.',
    risk: 'Each run leaves a listener behind, with everything that it references. Memory grows, and each event is handled several times.',
  },
  {
    words: /\bcancel\(/,
    title: 'Task no longer cancelled',
    did: 'cancelled a task',
    does: 'cancels the task',
    now: 'The task now keeps running after its result is no longer needed.',
    risk: 'Each run leaves one more task behind. These tasks hold memory and connections until the process restarts.',
  },
  {
    words: /GracefulStop|StopHook|shutdown/i,
    did: 'let running work finish',
    does: 'lets running work finish at shutdown',
    now: 'That work may now be cut off.',
    risk: 'On every deploy, requests and jobs in progress fail.',
  },
  {
    words: /set_exception/,
    did: 'reported the failure to the code that waits for the result',
    does: 'reports the failure to the code that waits for the result',
    now: 'That code may now wait forever.',
    risk: 'The waiting request or job hangs, and no error shows why.',
  },
]

const anyRelease: Omit<Release, 'words'> = {
  did: 'released a resource',
  does: 'releases this resource',
  now: 'The resource may now stay in use.',
  always: true,
  risk: 'Nothing fails until open files or connections run out. Then unrelated requests fail or hang, and a restart helps only for a while.',
}

const releaseOf = ({ by }: Lost): Omit<Release, 'words'> => releases.find(({ words }) => words.test(by)) ?? anyRelease

/** What a release closed, by its own words: `file` of `file.close()`, `shell` of `try (Shell open = shell)`, `f` of `with open(path) as f`. */
const closedBy = (by: string): string | undefined =>
  (/^([\w$.]+)\.(?:close|end|destroy|dispose)\(/i.exec(by) ??
    /^try \(.*=\s*([\w$.]+)\)?$/.exec(by) ??
    /^try \([^=]*[ (](\w+) ?=/.exec(by) ??
    /^with .* as (\w+)/.exec(by))?.[1]

const isBlock = (by: string): boolean => /^(with|try) /.test(by)

/** A call or block that only says that it closes something is described by what it closed. */
const wordsOf = (lost: Lost): Pick<Release, 'did' | 'does' | 'now'> => {
  const release = releaseOf(lost)
  const closed = closedBy(lost.by)
  const path = isBlock(lost.by) ? ' on every path' : ''
  if (closed !== undefined && (release === anyRelease || path !== ''))
    return { did: `closed \`${closed}\`${path}`, does: `closes \`${closed}\``, now: `\`${closed}\` may now stay open.` }
  return path === '' ? release : { did: `closed the resource${path}`, does: 'closes the resource', now: 'The resource may now stay open.' }
}

const everyPath = {
  typescript: ' in a `finally` block, so that it also runs after an error',
  python: ' in a `finally` block, so that it also runs after an error',
  go: ' in a `defer`, so that it also runs after an early return',
  java: ' in a `finally` block, so that it also runs after an exception',
}

/** A global that a `finally` block set back, such as `sys.stdout`: nothing is released, but its temporary value may stay. */
const textsOfReset = ({ by, protects }: Lost): GapTexts | undefined => {
  const place = /^(.+) = … in a finally$/.exec(by)?.[1]
  return place === undefined
    ? undefined
    : {
        message: `This change no longer resets \`${place}\` in a \`finally\` block of ${protects}. After an error, \`${place}\` may keep its temporary value.`,
        risk: `One error changes \`${place}\` for all later code in the process, until a restart. Only later, unrelated calls show it.`,
        fix: `Reset \`${place}\` in a \`finally\` block, so that it is also reset after an error, or say in the pull request which code now resets it.`,
      }
}

/** The call alone: `turn.release()` of `turn.release() in finally`. */
const callOf = (by: string): string => by.replace(/^finally \{ (.+) \}$/, '$1').replace(/ (in (a )?finally|after a failure)$/, '')

const wasInFinally = /^finally |( in (a )?finally)$/

/** What is removed: the call, or the block around it that made it run in any case. */
const removedIn = ({ by, protects, optionOf, within }: Lost): string => {
  const place =
    optionOf === undefined || !isBlock(by) ? protects : within === '' ? 'this module' : `\`${within.split(' > ').at(-1) ?? within}\``
  const call = `\`${callOf(by)}\``
  if (by.endsWith(' after a failure')) return `${call} after a failure in ${place}, where it`
  return callOf(by) === by ? `${call} from ${place}, where it` : `${call} from a \`finally\` block of ${place}, where it`
}

/** Where to write the call, unless its own words say so. */
const wayOf = (lost: Lost): string =>
  (releaseOf(lost).always || wasInFinally.test(lost.by)) && !/^(with|try|defer) /.test(lost.by)
    ? (inLanguage(lost.at.path, everyPath) ?? '')
    : ''

/** The function still makes the same call elsewhere: whether every path reaches it, is not compared. */
const isStillThere = (system: System, { at, within, by }: Lost): boolean =>
  system.facts('safeguard').some((one) => one.against === 'leak' && one.at.path === at.path && one.within === within && one.by === by)

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
    'Recognizes calls by names such as close, release and unsubscribe. A helper called here for the first time counts as a replacement. A removed wait that only comparing both sides shows is a preview, and so is a release that the function still makes elsewhere.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system, change) {
    const told = new Set<string>()
    const lines = ({ at }: Judgement): string => `${at.path}:${at.startLine}`
    for (const judgement of judgeLost(
      system,
      change,
      ['leak'],
      (lost) =>
        textsOfReset(lost) ?? {
          ...(releaseOf(lost).title === undefined ? {} : { title: releaseOf(lost).title }),
          ...(isStillThere(system, lost) && { stage: 'preview' as const }),
          message: `This change removes ${removedIn(lost)} ${wordsOf(lost).did}. ${wordsOf(lost).now}`,
          risk: releaseOf(lost).risk,
          fix: `Restore \`${callOf(lost.by)}\`${wayOf(lost)}, or say in the pull request which code now ${wordsOf(lost).does}.`,
        },
      ({ by }) => (closesDatabase.test(by) ? ['8.4'] : []),
    )) {
      if (judgement.kind === 'gap') told.add(lines(judgement))
      yield judgement
    }
    for (const judgement of waitsLost(system, change)) if (judgement.kind === 'evidence' || !told.has(lines(judgement))) yield judgement
  },
})

/** A setting of a framework: `server.shutdown: graceful`. */
const isSetting = (name: string): boolean => name.includes('.')

/** Waits for running work that a change removes, by the library or by the code itself. */
function* waitsLost(system: System, change: Change | undefined): Generator<Judgement> {
  for (const step of system.facts('work-step'))
    if (step.what === 'drains' && step.file.role === 'production')
      yield { ...evidenceAt(step, `\`${step.by}\` lets running work finish`), checks: [] }
  if (!change) return
  for (const { step, at, isWithout } of lostSteps(system, change, 'drains'))
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
