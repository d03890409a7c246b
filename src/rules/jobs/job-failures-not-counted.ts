import type { Metric } from '#model/facts/records/metric'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { isCode } from '#link/roles/is-code'
import { jobOutcomes } from '#system/observability/job-metrics'
import { uncountedSiblings, type Runner } from '#system/observability/uncounted-siblings'
import { isRecorded } from '#system/observability/recorded-metrics'

const ofMessages = {
  title: 'Outcome of messages not measured',
  risk: 'No client sees an error when a message fails. If half of the messages fail after a deploy, request metrics look normal, and users may report the problem first.',
  fix: 'Count processed and failed messages by topic or queue, record their duration, and alert on the failure rate.',
}

export const jobFailuresNotCounted = rule({
  id: 'job-failures-not-counted',
  check: '7.6',
  alsoServes: ['7.7'],
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Job outcomes not measured',
  why: 'No client sees an error when a job fails. If half of the jobs fail after a deploy, request metrics look normal, and users may report the problem first.',
  fix: 'Count completed and failed jobs by queue and kind, record their duration, and alert on the failure rate.',
  blindSpots:
    "Does not see a broker's own exporter, an agent that instruments the library, or the queue vendor's dashboard. Judges metrics by the names declared in code, and only in services that declare some.",
  mustHaveRead: isCode,
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system, change) {
    if (change)
      for (const { runner, sibling, recording } of uncountedSiblings(system, change))
        yield gapAt(runner, {
          severity: 'P2',
          subject: `outcome of ${runner.subject}`,
          message: `${calledAs(runner)} counts neither successes nor failures, while \`${recording.by}\` counts them for ${nameOf(sibling) ?? 'another one'}. If it starts to fail, no metric or alert shows it.`,
          fix: `Count how its work ends, in the same way as ${sibling.at.path}:${sibling.at.startLine} does.`,
          evidence: [
            `counts: ${recording.at.path}:${recording.at.startLine}`,
            'metrics that its handler, its callees and its listeners record',
          ],
        })
    const subject = 'outcome of jobs'
    const outcomes = jobOutcomes(system)
    const has = (kinds: typeof works | typeof consumes): boolean =>
      kinds.some((kind) => system.facts(kind).some(({ file }) => file.role === 'production'))
    // Messages and events are jobs where something consumes them: members of a cluster exchange messages too.
    const isOfJob = ({ name, labels }: Metric): boolean =>
      [name, ...labels.map((label) => label.name)].some((each) => namesJobs.test(each)) ? has(works) : has(consumes)
    for (const outcome of outcomes)
      if (tellsEnds(outcome))
        yield {
          ...evidenceAt(outcome, `\`${outcome.name}\` records job outcomes`, undefined, subject),
          checks: isOfJob(outcome) && isRecorded(system, outcome) ? ['7.6', '7.7'] : [],
        }
    const consumer = system.facts('consumer').find(({ inService }) => inService)
    const measures = system.facts('metric').some(({ inService }) => inService)
    if (outcomes.length > 0 || !measures || !consumer) return
    // One finding per repository, with the same identity whichever consumer it is shown at.
    yield {
      ...gapAt(consumer, {
        subject,
        removed: 'the last metric of job outcomes in this repository',
        ...(consumer.delivers === 'messages' ? ofMessages : {}),
        message: `This service processes ${consumer.delivers}, but no metric in this repository counts how many fail or measures how long they take. A rising failure rate goes unnoticed.`,
        evidence: ['names and labels of the metrics that the code declares'],
      }),
      within: '',
    }
  },
})

/** The queue of a consumer, or the times of a schedule, if the text names them. */
const nameOf = (runner: Runner): string | undefined => {
  const name = runner.kind === 'schedule' ? runner.when : runner.queue
  return name === '' ? undefined : `\`${name}\``
}

const calledAs = (runner: Runner): string => {
  const name = nameOf(runner)
  if (runner.kind === 'schedule') return `The work of this schedule${name === undefined ? '' : ` (${name})`}`
  return `This consumer${name === undefined ? '' : ` of ${name}`}`
}

const namesJobs = /job|task|worker|queue|consum|workflow|dead.?letter/i
const consumes = ['consumer', 'message-settlement', 'workflow'] as const
const works = ['consumer', 'job', 'schedule', 'workflow', 'background-loop', 'message-settlement', 'delayed-work'] as const

/** Whether the metric separates failures from successes, by its name or by a label. */
const tellsEnds = ({ name, labels }: Metric): boolean =>
  /fail|error|success|dead|given_?up|exhausted|completed|succeeded/i.test(name) ||
  (name !== '' && labels.some((label) => /status|state|outcome|result|success|error|fail/i.test(label.name)))
