import { rule, type GapTexts } from '#model/rule'
import { lostRequestKeys } from '#change/work/lost-request-keys'
import { judgeLost, type Lost } from '#change/lost-safeguards'

/** The key under which the receiver recognizes a request that it has already handled. */
const keys = /idem|dedup|client_?(request_?)?token|_job_id|unique_(key|for)/i

/** How a queue, a broker or a workflow engine is given such a key. */
const queueKeys: ReadonlySet<string> = new Set([
  'jobId',
  'singletonKey',
  'jobKey',
  'MsgId',
  'WithMsgID',
  'TaskID',
  'Unique',
  'ID',
  'task_id',
  'job_id',
])

/** A condition may be only a name: `existing` of `if (existing)`. */
const checkOf = (by: string): string => {
  if (/^[\w$.]+$/.test(by)) return `the check of \`${by}\``
  return by.startsWith('@') || by.endsWith(')') ? `\`${by}\`` : `the check \`${by}\``
}

const textsOf = ({ by, protects, fromRequest, allows, subject }: Lost): GapTexts => {
  const repeated = `A repeated ${fromRequest ? 'request' : 'run'}`
  if (allows !== undefined)
    return {
      message: `This change removes the duplicate check \`${by}\` before \`${allows}\` in ${protects}. ${repeated} now calls \`${allows}\` again.`,
      risk: 'After a retry or a second delivery, the row, message or payment exists twice. Nothing logs an error.',
      fix: `Restore ${checkOf(by)}, or let a unique key in the database reject the duplicate and include its migration in this pull request.`,
    }
  const [, key = ''] = subject.split(' ')
  if (queueKeys.has(key) && subject.includes(' of '))
    return {
      message: `This change removes \`${by}\`, the key by which a repetition of ${protects} is recognized. ${repeated} now queues or starts the same work again.`,
      risk: 'A retry, a double click or a second delivery now leads to a second job, message or workflow run. Nothing logs an error.',
      fix: `Restore \`${by}\`, with a key made from the data, such as the id of the order.`,
    }
  if (!by.startsWith('@') && (keys.test(by) || keys.test(subject)))
    return {
      message: `This change removes the idempotency key of ${protects} (\`${by}\`). The receiver can no longer recognize a repeated request.`,
      risk: 'A retry after a timeout or a lost response now carries out the operation a second time. Nothing logs an error.',
      fix: 'Restore the key, and send the same one with every attempt.',
    }
  return {
    message: `This change removes ${checkOf(by)}, which kept ${protects} from processing duplicates. ${repeated} now does the work again.`,
    fix: `Restore ${checkOf(by)}, or let a unique key in the database reject the duplicate and include its migration in this pull request.`,
  }
}

export const duplicateCheckRemoved = rule({
  id: 'duplicate-check-removed',
  check: '6.6',
  alsoServes: ['6.3', '7.2'],
  severity: 'P2',
  stage: 'stable',
  title: 'Duplicate check removed',
  why: 'A repeated request or job now runs in full, and leaves a second row, message or payment. Nothing logs an error.',
  fix: 'Restore the check, or let a unique key in the database reject the duplicate and include the migration that adds the key in this pull request.',
  blindSpots: 'A check that moves into a function called for the first time here counts as kept.',
  languages: ['go', 'python', 'java', 'typescript'],
  *judge(system, change) {
    // Another rule reports a key that a request loses.
    const keys = change ? [...lostRequestKeys(system, change)].map(({ key }) => key) : []
    let isKey = false
    const texts = (lost: Lost): GapTexts => {
      isKey = keys.some(({ at }) => at.path === lost.at.path && lost.at.startLine <= at.startLine && at.startLine <= lost.at.endLine)
      return textsOf(lost)
    }
    for (const one of judgeLost(system, change, ['doubling'], texts, () => [])) {
      if (one.kind !== 'gap' || !isKey) yield one
      isKey = false
    }
  },
})
