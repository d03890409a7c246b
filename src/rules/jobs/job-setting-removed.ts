import { posix } from 'node:path'
import { evidenceAt, gapAt, rule, type Gap, type Judgement } from '#model/rule'
import type { JobSetting } from '#model/facts/work/job-setting'
import type { JobOptions } from '#model/facts/work/job'
import type { Change, Linked, System } from '#model/system'
import { removalOf } from '#change/removal'
import { productName } from '#system/naming/product-name'

type Texts = Required<Pick<Gap, 'check' | 'title' | 'risk'>> & Pick<Gap, 'severity' | 'stage'> & { readonly then: string }

/** What follows without each setting. */
const texts: Readonly<Partial<Record<JobSetting['setting'], Texts>>> = {
  requeue: {
    check: '7.3',
    // Retries of the listener, or a limit of the broker, may take its place.
    stage: 'preview',
    title: 'Failed messages requeued at once',
    then: 'A message whose handler fails now goes back to its queue at once, and is delivered again without a limit.',
    risk: 'One message that cannot succeed is redelivered thousands of times a minute. It fills the log and takes worker time from the others.',
  },
  'listener-retry': {
    check: '7.3',
    // A queue for another attempt may take its place.
    stage: 'preview',
    title: 'Retries of a listener removed',
    then: 'The first error in a handler now ends the attempt, without a pause and without the limit that came with the retries.',
    risk: 'A brief outage of a dependency fails every message that arrives in it, or sends them back to the queue over and over.',
  },
  session: {
    check: '7.1',
    title: 'Message acknowledged before processing',
    then: 'Messages are now acknowledged before the handler runs. If the work fails or the process stops, the message is lost.',
    risk: 'Every deploy or error loses the messages in progress. The broker does not deliver them again, and no dead-letter queue holds them.',
  },
  'job-store': {
    check: '7.1',
    title: 'Jobs no longer stored',
    then: 'Jobs and their schedules are now only in the memory of each instance. A run that a restart cuts off or misses does not happen.',
    risk: 'Every deploy or crash loses the jobs in progress and those that were due. No error shows it.',
  },
  'failure-listener': {
    check: '7.7',
    severity: 'P2',
    title: 'Listener for failed jobs removed',
    then: 'Nothing else in this code hears of jobs of this library that fail.',
    risk: 'A failed job leaves neither a log line nor an alert. The on-call engineer learns of lost work from a user.',
  },
  cluster: {
    check: '7.4',
    title: 'Scheduled jobs run on every instance',
    then: 'The instances no longer share their jobs, so each of them may run every job.',
    risk: 'With three instances, the work of each run happens three times, at the same time and on the same rows.',
  },
}

const all = (system: System, { setting }: JobSetting, unit: string | undefined): readonly Linked<JobSetting>[] =>
  system.facts('job-setting').filter((one) => one.setting === setting && one.file.unit?.root === unit && one.file.role === 'production')

/** Spring reads a file with a profile in its name only under that profile. */
const isOfProduction = (path: string): boolean => {
  const name = posix.basename(path)
  return !name.startsWith('application-') || name.startsWith('application-prod')
}

/** Whether the unit still has what the setting protected. */
const isUsed = (system: System, { setting, library }: JobSetting, unit: string | undefined): boolean =>
  setting === 'failure-listener'
    ? system.facts('consumer').some((one) => one.file.unit?.root === unit && one.inService)
    : library === ''
      ? system.facts('job-setting').some((one) => one.library === '' && one.file.unit?.root === unit)
      : system.facts('consumer').some((one) => one.library === library && one.file.unit?.root === unit && one.inService)

/** Whether handlers decide themselves what becomes of a message: nothing but their own code returns it then. */
const isByHand = (system: System, { library }: JobSetting, unit: string | undefined): boolean =>
  system.facts('job-setting').some((one) => one.library === library && one.file.unit?.root === unit && one.is === 'by-hand') ||
  system.facts('consumer').some((one) => one.library === library && one.file.unit?.root === unit && one.acknowledges === 'by-hand')

function* lost(system: System, change: Change): Generator<Judgement> {
  const stored = new Set<string | undefined>()
  const before = change.base
    .facts('job-setting')
    .filter((one) => one.is === 'safe' && one.file.role === 'production' && isOfProduction(one.at.path))
    // Jobs that are no longer stored cannot be shared either: one finding is enough.
    .toSorted((one, other) => Number(other.setting === 'job-store') - Number(one.setting === 'job-store'))
  for (const one of before) {
    const said = texts[one.setting]
    const root = one.file.unit?.root
    const file = change.file(one.at.path)
    const removal = file?.status === 'modified' ? removalOf(file, one.at.startLine) : undefined
    if (!said || !removal || !isUsed(system, one, root)) continue
    if (all(system, one, root).some(({ is }) => is !== 'unsafe') || (one.setting === 'cluster' && stored.has(root))) continue
    if (one.setting === 'requeue' && isByHand(system, one, root)) continue
    if (one.setting === 'job-store') stored.add(root)
    yield {
      ...gapAt(one, {
        check: said.check,
        ...(said.severity && { severity: said.severity }),
        ...(said.stage && { stage: said.stage }),
        title: said.title,
        message: `This change removes \`${one.by}\`. ${said.then}`,
        risk: said.risk,
        fix: `Restore \`${one.by}\`, or say in the pull request what takes its place.`,
      }),
      at: { path: one.at.path, startLine: removal.headLine, endLine: removal.headLine },
    }
  }
}

const isRetried = ({ attempts }: JobOptions): boolean => attempts.state === 'unknown' || (attempts.state === 'set' && attempts.value > 1)

const retriedJobs = (system: System, { library, file }: Linked<JobOptions>, scope: JobOptions['scope']): readonly Linked<JobOptions>[] =>
  system
    .facts('job')
    .filter((one) => one.library === library && one.file.unit?.root === file.unit?.root && one.scope === scope && isRetried(one))

/** Whether options of all jobs of a queue ask for further attempts, or those of more single jobs do than before. */
const isRetriedElsewhere = (system: System, base: System, job: Linked<JobOptions>): boolean =>
  retriedJobs(system, job, 'queue').some(({ queue }) => queue === job.queue || job.scope === 'job') ||
  retriedJobs(system, job, 'job').some(({ queue }) => job.scope === 'job' && queue === job.queue) ||
  retriedJobs(system, job, 'job').length > retriedJobs(base, job, 'job').length

/** Jobs that were attempted again after an error, of a library that does so only if it is asked to. */
function* attemptedOnce(system: System, change: Change): Generator<Judgement> {
  for (const before of change.base.facts('job')) {
    const { attempts, defaultAttempts, library, scope } = before
    if (attempts.state !== 'set' || attempts.value < 2 || defaultAttempts !== 1 || !before.inService) continue
    const file = change.file(before.at.path)
    const removal = file?.status === 'modified' ? removalOf(file, attempts.at.startLine) : undefined
    const now = system
      .facts('job')
      .find((one) => one.at.path === file?.path && one.subject === before.subject && one.scope === scope && one.within === before.within)
    if (!removal || !now || isRetried(now) || isRetriedElsewhere(system, change.base, now)) continue
    yield {
      ...gapAt(now, {
        severity: 'P2',
        subject: `attempts of ${before.subject}`,
        title: 'Retries of jobs removed',
        message: `This change removes the further attempts of ${before.queue === '' ? 'these jobs' : `\`${before.queue}\` jobs`} (\`attempts: ${attempts.value}\`), and ${productName(library)} attempts a job only once by default. The first error is final.`,
        risk: 'A brief outage of a dependency fails every job that runs in it, and an operator has to find and retry them.',
        fix: `Restore \`attempts: ${attempts.value}\` with a backoff, or say in the pull request why the first error is final.`,
      }),
      at: { path: before.at.path, startLine: removal.headLine, endLine: removal.headLine },
    }
  }
}

export const jobSettingRemoved = rule({
  id: 'job-setting-removed',
  check: '7.3',
  alsoServes: ['7.1', '7.4'],
  severity: 'P1',
  stage: 'preview',
  title: 'Job setting removed',
  why: 'Settings decide whether a failed or interrupted job is repeated, lost, or run twice. Nothing in the code of the job shows that they are gone.',
  fix: 'Restore the setting, or say in the pull request what takes its place.',
  blindSpots:
    'Checks only settings of listeners and schedulers that this version knows. A setting with the same meaning anywhere in the unit counts as its replacement.',
  languages: ['java', 'typescript', 'python', 'go'],
  *judge(system, change) {
    for (const one of system.facts('job-setting'))
      if (one.is === 'safe' && texts[one.setting]) yield { ...evidenceAt(one, `\`${one.by}\` protects jobs`), checks: [] }
    for (const one of system.facts('job'))
      if (one.attempts.state === 'set' && one.attempts.value > 1 && one.defaultAttempts === 1)
        yield {
          ...evidenceAt(one, `at most ${one.attempts.value} attempts`, one.attempts.at, `attempts of ${one.subject}`),
          checks: [],
        }
    if (!change) return
    yield* lost(system, change)
    yield* attemptedOnce(system, change)
  },
})
