import type { CheckId } from '#model/checks'
import type { LockKind } from '#model/facts/process/lock-kind'
import { gapAt, rule, type Gap } from '#model/rule'
import type { System } from '#model/system'
import type { Kept } from '#change/kept-safeguards'
import { judgeLost, type Lost } from '#change/lost-safeguards'
import { movesMoneyFrom } from '#system/effects/moves-money'
import { shrunkLocks, type LeftOut } from '#system/work/shrunk-locks'

/** What a lock keeps apart, and what happens without it. */
interface Exclusion {
  readonly message: (lost: Lost) => string
  readonly risk: string
  readonly instead?: string
  /** It excludes other instances of the service, so that several can run one job list. */
  readonly betweenInstances?: true
  /** It guards rows between a read and a write. */
  readonly isOfRows?: true
}

const overlapping = 'It takes two overlapping calls, so tests rarely show it.'

const anyExclusion: Exclusion = {
  message: ({ by, protects }) =>
    `This change removes \`${by}\`, which let only one call at a time run ${protects}, and does not add another lock. Calls can now overlap.`,
  risk: `Two overlapping calls can read the same state, and the second overwrites the result of the first. ${overlapping}`,
}

const exclusions: Readonly<Partial<Record<LockKind, Exclusion>>> = {
  'free-rows': {
    message: ({ by, protects }) =>
      `This change removes \`${by}\` from ${protects} and does not add another lock. Two workers can now take the same row.`,
    risk: 'The work for that row is done twice. Tests with a single worker still pass.',
    instead: 'claim the row with a conditional update',
    betweenInstances: true,
  },
  rows: {
    message: ({ by, protects }) =>
      `This change removes \`${by}\`, which locked rows in ${protects}, and does not add another lock. Two transactions can now change the same data at the same time.`,
    risk: `Each transaction decides on what it read before the other one wrote. The later write wins, and nothing logs an error. ${overlapping}`,
    instead: 'let the database reject the second writer: with a version column in the condition of the update, or a unique key',
    betweenInstances: true,
    isOfRows: true,
  },
  version: {
    message: ({ by, protects }) =>
      `This change removes \`${by}\` of ${protects}, which rejected writes based on an outdated row. Concurrent updates can now overwrite each other.`,
    risk: `The second of two updates silently undoes the first. ${overlapping}`,
    instead: 'lock the row before it is read',
    isOfRows: true,
  },
  named: {
    message: ({ by, protects }) =>
      `This change removes \`${by}\`, which let only one instance at a time do the work of ${protects}, and does not add another lock. Two instances can now do it at the same time.`,
    risk: 'The work is done twice, with all its effects, and nothing logs an error. Tests with a single instance still pass.',
    instead: 'let a unique key in the database reject the second run',
    betweenInstances: true,
  },
  scheduled: {
    message: ({ by, protects }) =>
      `This change removes \`${by}\`, which let only one run of ${protects} go on at a time. Runs can now overlap, and every instance starts its own.`,
    risk: 'With several instances, the scheduled work is done once on each of them, and nothing logs an error.',
    instead: 'say in the pull request what keeps other runs and instances out now',
    betweenInstances: true,
  },
  'single-flight': {
    message: ({ by, protects }) =>
      `This change removes \`${by}\` from ${protects}. Concurrent calls used to share one run; now each starts its own.`,
    risk: 'When many callers arrive at once, the system behind this code gets all of their requests instead of one.',
  },
  permits: {
    message: ({ by, protects }) =>
      `This change removes \`${by}\`, which limited concurrent calls in ${protects}, and does not add another limit. Any number of calls can now run at once.`,
    risk: 'Under load the concurrent calls use up memory, connections or the service that they call, and unrelated requests fail too.',
  },
}

const exclusionOf = ({ lock }: Pick<Lost, 'lock'>): Exclusion => (lock && exclusions[lock]) ?? anyExclusion

const fixOf = (lost: Lost): string => {
  const { instead } = exclusionOf(lost)
  return `Restore \`${lost.by}\`${instead === undefined ? ', or say in the pull request what now prevents overlapping calls' : `, or, in the same pull request, ${instead}`}.`
}

/** Work that only one instance may do, state that two callers change, or rows that two transactions change. */
const checkOf = (lost: Lost): CheckId => {
  const { betweenInstances, isOfRows } = exclusionOf(lost)
  if (lost.fromJob || (betweenInstances && !isOfRows && !lost.fromRequest)) return '7.4'
  return isOfRows ? '6.4' : '6.6'
}

/** The lock is still taken, but no longer while this runs. */
const gapOf = ({ lock, effect, runs }: LeftOut): Gap => {
  const what = effect.name.startsWith('=') ? `The write to \`${effect.name.slice(1)}\`` : `\`${effect.name}\``
  return gapAt(lock, {
    at: effect.at,
    subject: `${lock.subject} without ${effect.name}`,
    title: 'Lock no longer covers all of the work',
    message:
      runs === 'after'
        ? `${what} used to run while \`${lock.by}\` was held, and now runs after the lock is released. Another caller can get in between.`
        : `${what} used to run while \`${lock.by}\` was held, and now runs before the lock is taken. What it read may have changed by then.`,
    risk: `Two callers decide on the same old state: the work is done twice, or one write overwrites the other. ${overlapping}`,
    fix: `Restore \`${effect.name.replace(/^=/, '')}\` to the part that runs under \`${lock.by}\`, or let the database reject the second writer.`,
    check: lock.reach.has('job') ? '7.4' : '6.6',
  })
}

/** A lock that a migration takes says nothing of jobs. */
const isOfMigration = (system: System, { at }: Kept): boolean => system.facts('schema-change').some((change) => change.at.path === at.path)

export const lockRemoved = rule({
  id: 'lock-removed',
  check: '4.8',
  alsoServes: ['7.4', '6.4', '6.6'],
  severity: 'P1',
  stage: 'stable',
  title: 'Lock removed',
  why: 'Two requests or instances can now read the same data before either of them writes. An update is lost or work is done twice, and nothing logs an error. It takes two overlapping calls, so tests rarely show it.',
  fix: 'Restore the lock, or let the database reject the second writer (a unique key, a conditional update) and include that migration or statement in this pull request.',
  blindSpots: 'A lock that moves into a function called for the first time here counts as kept.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system, change) {
    if (change) for (const left of shrunkLocks(system, change)) yield gapOf(left)
    yield* judgeLost(
      system,
      change,
      ['overlap'],
      (lost) => ({
        message: exclusionOf(lost).message(lost),
        risk: exclusionOf(lost).risk,
        fix: fixOf(lost),
        check: checkOf(lost),
        ...(checkOf(lost) === '7.4' && movesMoneyFrom(system, { path: lost.at.path, name: lost.within }) && { severity: 'P0' as const }),
      }),
      (kept) => (kept.fromJob || (exclusionOf(kept).betweenInstances && !kept.fromRequest && !isOfMigration(system, kept)) ? ['7.4'] : []),
    )
  },
})
