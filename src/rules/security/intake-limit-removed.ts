import type { LimitKind } from '#model/facts/process/limit-kind'
import { rule } from '#model/rule'
import { judgeLost, type Lost } from '#change/lost-safeguards'

interface Intake {
  readonly title: string
  readonly now: string
  readonly risk: string
}

const restart = 'When the client retries after the restart, the same happens again.'

const input: Intake = {
  title: 'Input size limit removed',
  now: 'Oversized input is no longer rejected here, and may exhaust memory.',
  risk: `Reading or processing a very large input can crash the process, which cuts off every other client. ${restart}`,
}

const intakes: Readonly<Partial<Record<LimitKind, Intake>>> = {
  rows: {
    title: 'Limit of a result removed',
    now: 'The result now grows with the data.',
    risk: 'One call reads all matching rows into memory. The call becomes slower as the data grows, until the process runs out of memory.',
  },
  cache: {
    title: 'Cache limit removed',
    now: 'The cache can now grow without limit.',
    risk: 'Memory fills with entries that are no longer used, until the process crashes.',
  },
  concurrency: {
    title: 'Concurrency limit removed',
    now: 'Any number of tasks can now run at once.',
    risk: 'A burst of tasks takes all memory or connections of the process, and unrelated requests fail too.',
  },
  queue: {
    title: 'Queue limit removed',
    now: 'The queue can now grow without limit.',
    risk: 'When more work comes in than is processed, memory fills until the process crashes, and everything that waits in memory is lost.',
  },
  upload: {
    title: 'Upload size limit removed',
    now: 'One large upload may fill the memory or disk.',
    risk: `The process or its disk may fill up, and every other request then fails too. ${restart}`,
  },
  input,
}

const ofCount = (noun: string): Intake => ({
  title: `Limit on the number of ${noun} removed`,
  now: `The number of ${noun} now has no limit here.`,
  risk: `One input with very many ${noun} may use up the memory or CPU of the process, and other requests then wait or fail.`,
})

const intakeOf = ({ limit }: Lost): Intake =>
  limit?.kind === 'items' ? ofCount(limit.of ?? 'items') : (intakes[limit?.kind ?? 'input'] ?? input)

export const intakeLimitRemoved = rule({
  id: 'intake-limit-removed',
  check: '9.4',
  severity: 'P2',
  consequence: 'operations',
  stage: 'preview',
  title: 'Size or concurrency limit removed',
  why: 'One oversized input or result exhausts memory, and cuts off every other client of the process. A retry does the same again.',
  fix: 'Restore the limit, or state in the pull request which limit applies to the size now.',
  blindSpots: 'Does not see a limit in a proxy in front of the service.',
  languages: ['java', 'python', 'typescript', 'go'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['excess'],
      (lost) => ({
        title: intakeOf(lost).title,
        message: `This change removes the limit \`${lost.by}\` from ${lost.protects}, and does not add another. ${intakeOf(lost).now}`,
        risk: intakeOf(lost).risk,
        fix: `Restore \`${lost.by}\`, or say in the pull request which limit applies now.`,
      }),
      () => [],
    ),
})
