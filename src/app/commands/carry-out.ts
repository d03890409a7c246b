import { auditRepository } from '#engine/audit-repository'
import { baselineAt, baselineNotes } from '#engine/baseline-at'
import { readSettings } from '#engine/settings/read-settings'
import { readPermission, type Permission } from '#github/client/permissions'
import type { PullRequestInfo } from '#github/reading/gather-pull-request'
import { gatherPullRequest } from '#github/reading/gather-pull-request'
import type { Command, CommandRecord } from '#model/publishing/command'
import type { PullRequestKey } from '#model/job'
import type { Finding, Review } from '#model/review'
import type { Waiver } from '#model/waiver'
import { doubtfulWaivers } from '#review/exceptions/waive'
import { auditToMarkdown } from '#report/formats/audit-to-markdown'
import { findingAnswer, helpAnswer, ruleAnswer } from '#report/texts/explanations'
import { rules } from '#rules/index'
import { settingsContext } from '../review/settings/settings-context.ts'
import { repeatJudgement, type LookPorts } from '../review/repeat-judgement.ts'
import type { ReviewPorts } from '../review/review-ports.ts'
import { branchesOf, readJudgingInputs } from '../review/settings/judging-inputs.ts'
import { mayWaiveByTeam } from './may-waive-by-team.ts'
import { withoutReview } from './press-button.ts'
import { recheckedJustNow, repeatSeconds } from './recheck-limit.ts'

export interface CommandPorts extends ReviewPorts, Pick<LookPorts, 'signal'> {}

export type Outcome = Pick<CommandRecord, 'outcome' | 'note' | 'answer'>

export interface Given {
  readonly key: PullRequestKey
  readonly pull: PullRequestInfo
  readonly sender: string
  /** The comment and the number of the command in it. Identifies the command when the job is retried. */
  readonly source: string
}

const done = (more: Pick<CommandRecord, 'note' | 'answer'> = {}): Outcome => ({ outcome: 'done', ...more })
const refused = (note: string): Outcome => ({ outcome: 'refused', note })

const writeOrAuthor = 'Only the author of the pull request and users with write access can use this command.'

/** Runs one command, if its sender may use it. @throws GatherError, or a request's own error */
export const carryOut = async (command: Command, given: Given, ports: CommandPorts): Promise<Outcome> => {
  const { pull, sender, key } = given
  if (command.kind === 'invalid') return refused(`${command.problem} \`/readiness help\` lists the commands.`)
  if (pull.state !== 'open') return refused('The pull request is closed.')
  const permission = await readPermission(ports.client, { ...key, username: sender })
  const isAuthor = pull.author.login.toLowerCase() === sender.toLowerCase()
  switch (command.kind) {
    case 'recheck':
      return permission.canWrite || isAuthor ? recheck(given, ports) : refused(writeOrAuthor)
    case 'explain':
      return permission.canWrite || isAuthor ? explain(command.target, given, ports) : refused(writeOrAuthor)
    case 'help':
    case 'audit':
    case 'pause':
    case 'resume':
      return permission.canWrite ? withWriteAccess(command.kind, given, ports) : refused('This command requires write access.')
    case 'waive':
      if (isAuthor) return refused('The author of the pull request cannot waive its findings: another person has to accept the risk.')
      return (await whyNotWaive(permission, given, ports)) ?? waive(command, given, ports)
    case 'unwaive':
      return (await whyNotWaive(permission, given, ports)) ?? unwaive(command.finding, given, ports)
  }
}

const reviewAgain = async ({ key }: Given, { store: { queue } }: CommandPorts): Promise<void> => {
  await queue.enqueue({ kind: 'review', data: { ...key, rerun: true } })
}

const takeTurn = (
  verb: 'recheck' | 'audit',
  { key, pull, sender, source }: Given,
  { store: { conversation } }: CommandPorts,
): Promise<boolean> => conversation.takeTurn(key, { source, headSha: pull.headSha, login: sender, command: verb }, repeatSeconds)

const recheck = async (given: Given, ports: CommandPorts): Promise<Outcome> => {
  if (!(await takeTurn('recheck', given, ports))) return refused(recheckedJustNow)
  await reviewAgain(given, ports)
  return done()
}

const withWriteAccess = async (kind: 'help' | 'audit' | 'pause' | 'resume', given: Given, ports: CommandPorts): Promise<Outcome> => {
  const { key, sender } = given
  switch (kind) {
    case 'help':
      return done({ answer: helpAnswer() })
    case 'audit':
      if (!(await takeTurn('audit', given, ports))) return refused('You requested an audit of this commit less than a minute ago.')
      return audit(given, ports)
    case 'pause':
      await ports.store.conversation.pause(key, sender)
      return done({ note: 'Further pushes are not reviewed until `/readiness resume`; their check does not pass.' })
    case 'resume':
      if ((await ports.store.conversation.pausedBy(key)) === undefined) return refused('Reviews of this pull request are not paused.')
      await ports.store.conversation.resume(key)
      await reviewAgain(given, ports)
      return done()
  }
}

/** Audits the whole repository at the head, with the settings at the tip of the base branch. */
const audit = async ({ key, pull }: Given, ports: CommandPorts): Promise<Outcome> => {
  const { client, signal } = ports
  const { facts: cache, extractor } = ports.engine
  const { change, blobs } = await gatherPullRequest(client, key, { headSha: pull.headSha, pull })
  const { organisation, given, verifyWaivers } = await readJudgingInputs({ ...key, branches: branchesOf(pull) }, ports)
  const tip = change.settings ?? change.base
  const settings = await readSettings(tip, blobs, settingsContext(change.repository, organisation))
  if ('problems' in settings) return done({ answer: withoutReview({ kind: 'misconfigured', problems: settings.problems }) })
  const { config, waivers, expired, notes } = settings
  // The base's baseline, like all settings: a pull request cannot hide findings by recording them itself.
  const baseline = await baselineAt(tip, blobs)
  const auditUnder = (inForce: readonly Waiver[]) =>
    auditRepository({
      repository: change.repository,
      tree: change.head,
      blobs,
      config,
      rules,
      cache,
      extractor,
      signal,
      waivers: [...inForce, ...given],
      expiredWaivers: expired,
      baseline: baseline.entries,
      notes: [...notes, ...baselineNotes(baseline)],
    })
  let report = await auditUnder(waivers)
  const doubtful = new Set(doubtfulWaivers({ waivers }, report.findings))
  if (doubtful.size > 0) {
    const asked = await verifyWaivers([...doubtful], tip.commit)
    report = await auditUnder([...waivers.filter((waiver) => !doubtful.has(waiver)), ...asked])
  }
  await ports.store.records.recordAudit(key, { headSha: pull.headSha, statuses: report.checks.map(({ id, status }) => ({ id, status })) })
  return done({ answer: auditToMarkdown(report) })
}

/** A finding can be named by this many digits of its fingerprint, if no other finding starts with them. */
const shortest = 6

const findingsNamed = ({ findings }: Review, name: string): readonly Finding[] =>
  name.length < shortest ? [] : findings.filter(({ fingerprint }) => fingerprint.startsWith(name.toLowerCase()))

type Named = { readonly finding: Finding } | { readonly outcome: Outcome }

const findNamed = async (name: string, { key, pull }: Given, ports: CommandPorts): Promise<Named> => {
  const work = { kind: 'pull-request', number: key.number } as const
  const judgement = await repeatJudgement({ ...key, headSha: pull.headSha, work }, ports)
  if (judgement.kind === 'draft') return { outcome: refused(withoutReview(judgement)) }
  if (judgement.kind === 'misconfigured')
    return { outcome: refused('The configuration on the base branch is invalid, so nothing was reviewed.') }
  const [finding, another] = findingsNamed(judgement.review, name)
  if (finding && another && finding.fingerprint !== another.fingerprint)
    return { outcome: refused('Several findings start with these digits. Give more digits.') }
  return finding
    ? { finding }
    : {
        outcome: refused(
          'No finding of this commit has this ID. The summary shows the ID of each as `finding`; give at least its first six digits.',
        ),
      }
}

const explain = async (target: string, given: Given, ports: CommandPorts): Promise<Outcome> => {
  const rule = rules.find(({ id }) => id === target.toLowerCase())
  if (rule) return done({ answer: ruleAnswer(rule) })
  if (!/^[0-9a-f]+$/i.test(target)) return refused('No rule has this name, and it is not a finding ID either: those are hexadecimal.')
  const named = await findNamed(target, given, ports)
  return 'outcome' in named ? named.outcome : done({ answer: findingAnswer(named.finding) })
}

const whyNotWaive = async (permission: Permission, { key, pull, sender }: Given, ports: CommandPorts): Promise<Outcome | undefined> => {
  if (permission.canMaintain) return undefined
  const byTeam = await mayWaiveByTeam({ ...key, username: sender, base: pull.baseRef }, ports)
  return byTeam === true
    ? undefined
    : refused(
        `This command requires the maintain or admin role, or membership of a team that the configuration names.${byTeam === undefined ? ' Team membership could not be read: the App lacks the permission `members: read`.' : ''}`,
      )
}

const dayMs = 24 * 3600 * 1000
const longestDays = 366
const shortestReason = 10

const waive = async (
  { finding: name, until, reason, notApplicable }: Extract<Command, { kind: 'waive' }>,
  given: Given,
  ports: CommandPorts,
): Promise<Outcome> => {
  const { key, sender } = given
  const today = new Date(Date.now()).toISOString().slice(0, 10)
  if (until < today) return refused('The end date of the waiver has passed.')
  const ends = Date.parse(`${until}T00:00:00Z`) + dayMs
  if (ends - Date.now() > longestDays * dayMs) return refused('A waiver given by command lasts at most a year.')
  if (reason.trim().length < shortestReason) return refused('Give a reason why this risk is acceptable, in at least ten characters.')
  const named = await findNamed(name, given, ports)
  if ('outcome' in named) return named.outcome
  const { finding } = named
  if (finding.state !== 'new' && finding.state !== 'waived')
    return refused('Only an open finding that this pull request introduces can be waived by command.')
  await ports.store.conversation.waive(key, {
    fingerprint: finding.fingerprint,
    ruleId: finding.ruleId,
    severity: finding.severity,
    path: finding.path,
    reason: `${notApplicable ? 'not applicable: ' : ''}${reason.trim()}`.slice(0, 1_000),
    approver: sender,
    expires: new Date(ends).toISOString().slice(0, 10),
  })
  await reviewAgain(given, ports)
  return done()
}

const unwaive = async (name: string, given: Given, ports: CommandPorts): Promise<Outcome> => {
  const { key } = given
  const today = new Date(Date.now()).toISOString()
  const all = await ports.store.conversation.waiversOf(key, today)
  const [waiver, another] = name.length < shortest ? [] : all.filter(({ fingerprint }) => fingerprint.startsWith(name.toLowerCase()))
  if (another) return refused('Several waivers start with these digits. Give more digits.')
  if (!waiver) return refused('No waiver given by command has this ID. A waiver in the waiver file has to be removed there.')
  await ports.store.conversation.unwaive(key, waiver.fingerprint)
  await reviewAgain(given, ports)
  return done()
}
