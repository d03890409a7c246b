import { auditRepository } from '#engine/audit-repository'
import { baselineAt, baselineNotes } from '#engine/baseline-at'
import { readSettings } from '#engine/read-settings'
import { readPermission, type Permission } from '#github/permissions'
import type { PullRequestInfo } from '#github/gather-pull-request'
import { gatherPullRequest } from '#github/gather-pull-request'
import type { Command, CommandRecord } from '#model/command'
import type { PullRequestKey } from '#model/job'
import type { Finding, Review } from '#model/review'
import type { Waiver } from '#model/waiver'
import { doubtfulWaivers } from '#review/waive'
import { auditToMarkdown } from '#report/audit-to-markdown'
import { findingAnswer, helpAnswer, ruleAnswer } from '#report/explanations'
import { rules } from '#rules/index'
import { settingsContext } from './judge.ts'
import { branchesOf, judgingOf, lookAgain, type LookPorts } from './look-again.ts'
import { mayWaiveByTeam } from './may-waive-by-team.ts'
import { withoutReview } from './press-button.ts'
import { recheckedJustNow, repeatSeconds } from './recheck-limit.ts'
import type { ReviewPorts } from './review-pull-request.ts'

export interface CommandPorts extends ReviewPorts, Pick<LookPorts, 'signal'> {}

export type Outcome = Pick<CommandRecord, 'outcome' | 'note' | 'answer'>

export interface Given {
  readonly key: PullRequestKey
  readonly pull: PullRequestInfo
  readonly sender: string
  /** Which comment and which line of it: what makes a repetition the same command. */
  readonly source: string
}

const done = (more: Pick<CommandRecord, 'note' | 'answer'> = {}): Outcome => ({ outcome: 'done', ...more })
const refused = (note: string): Outcome => ({ outcome: 'refused', note })

const writeOrAuthor = 'This takes write access, or being the author of the pull request.'

/** Does one command, if who gave it may. @throws GatherError, or a request's own error */
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
      return permission.canWrite ? withWriteAccess(command.kind, given, ports) : refused('This takes write access.')
    case 'waive':
      if (isAuthor) return refused('Whoever opened the pull request cannot waive its findings: somebody else has to accept the risk.')
      return (await whyNotWaive(permission, given, ports)) ?? waive(command, given, ports)
    case 'unwaive':
      return (await whyNotWaive(permission, given, ports)) ?? unwaive(command.finding, given, ports)
  }
}

const reviewAgain = async ({ key }: Given, { queue }: CommandPorts): Promise<void> => {
  await queue.enqueue({ kind: 'review', data: { ...key, rerun: true } })
}

const takeTurn = (verb: 'recheck' | 'audit', { key, pull, sender, source }: Given, { conversation }: CommandPorts): Promise<boolean> =>
  conversation.takeTurn(key, { source, headSha: pull.headSha, login: sender, command: verb }, repeatSeconds)

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
      if (!(await takeTurn('audit', given, ports))) return refused('You had the repository at this commit audited less than a minute ago.')
      return audit(given, ports)
    case 'pause':
      await ports.conversation.pause(key, sender)
      return done({ note: 'Further pushes are not reviewed until `/readiness resume`; their check does not pass.' })
    case 'resume':
      if ((await ports.conversation.pausedBy(key)) === undefined) return refused('Reviews of this pull request are not paused.')
      await ports.conversation.resume(key)
      await reviewAgain(given, ports)
      return done()
  }
}

/** The whole repository at the head, by the settings at the tip of the base branch. */
const audit = async ({ key, pull }: Given, ports: CommandPorts): Promise<Outcome> => {
  const { client, facts: cache, extractor, signal } = ports
  const { change, blobs } = await gatherPullRequest(client, key, { headSha: pull.headSha, pull })
  const { organisation, given = [], verifyWaivers } = await judgingOf({ ...key, branches: branchesOf(pull) }, ports)
  const tip = change.settings ?? change.base
  const settings = await readSettings(tip, blobs, settingsContext(change.repository, organisation))
  if ('problems' in settings) return done({ answer: withoutReview({ kind: 'misconfigured', problems: settings.problems }) })
  const { config, waivers, expired, notes } = settings
  // The base's, as all settings: what a pull request records itself hides nothing of it.
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
  if (doubtful.size > 0 && verifyWaivers) {
    const asked = await verifyWaivers([...doubtful], tip.commit)
    report = await auditUnder([...waivers.filter((waiver) => !doubtful.has(waiver)), ...asked])
  }
  await ports.records.recordAudit(key, { headSha: pull.headSha, statuses: report.checks.map(({ id, status }) => ({ id, status })) })
  return done({ answer: auditToMarkdown(report) })
}

/** So many digits of a fingerprint name a finding, if no other begins alike. */
const shortest = 6

const findingsNamed = ({ findings }: Review, name: string): readonly Finding[] =>
  name.length < shortest ? [] : findings.filter(({ fingerprint }) => fingerprint.startsWith(name.toLowerCase()))

type Named = { readonly finding: Finding } | { readonly outcome: Outcome }

const findNamed = async (name: string, { key, pull }: Given, ports: CommandPorts): Promise<Named> => {
  const work = { kind: 'pull-request', number: key.number } as const
  const { judgement } = await lookAgain({ ...key, headSha: pull.headSha, work }, ports)
  if (judgement.kind === 'skipped') return { outcome: refused(withoutReview(judgement)) }
  if (judgement.kind === 'misconfigured')
    return { outcome: refused('The configuration at the base is not valid, so nothing was reviewed.') }
  const [finding, another] = findingsNamed(judgement.review, name)
  if (finding && another && finding.fingerprint !== another.fingerprint)
    return { outcome: refused('Several findings begin like this: write more digits.') }
  return finding
    ? { finding }
    : {
        outcome: refused(
          'No finding of this commit has this identity. The summary names each as `finding`, by 16 digits; at least six are needed.',
        ),
      }
}

const explain = async (target: string, given: Given, ports: CommandPorts): Promise<Outcome> => {
  const rule = rules.find(({ id }) => id === target.toLowerCase())
  if (rule) return done({ answer: ruleAnswer(rule) })
  if (!/^[0-9a-f]+$/i.test(target))
    return refused('There is no rule of this name, and it is no finding either: those are hexadecimal digits.')
  const named = await findNamed(target, given, ports)
  return 'outcome' in named ? named.outcome : done({ answer: findingAnswer(named.finding) })
}

const whyNotWaive = async (permission: Permission, { key, pull, sender }: Given, ports: CommandPorts): Promise<Outcome | undefined> => {
  if (permission.canMaintain) return undefined
  const byTeam = await mayWaiveByTeam({ ...key, username: sender, base: pull.baseRef }, ports)
  return byTeam === true
    ? undefined
    : refused(
        `This takes the role maintain or admin, or a team that the configuration names.${byTeam === undefined ? ' Membership of its teams could not be looked up: the App lacks the permission `members: read`.' : ''}`,
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
  if (until < today) return refused('The day until which it is to hold has passed.')
  const ends = Date.parse(`${until}T00:00:00Z`) + dayMs
  if (ends - Date.now() > longestDays * dayMs) return refused('A waiver by command holds for a year at most.')
  if (reason.trim().length < shortestReason) return refused('Say in a few words why this is acceptable: at least ten characters.')
  const named = await findNamed(name, given, ports)
  if ('outcome' in named) return named.outcome
  const { finding } = named
  if (finding.state !== 'new' && finding.state !== 'waived')
    return refused('Only a finding that this pull request brings, and that still stands, can be waived here.')
  await ports.conversation.waive(key, {
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
  const all = await ports.conversation.waiversOf(key, today)
  const [waiver, another] = name.length < shortest ? [] : all.filter(({ fingerprint }) => fingerprint.startsWith(name.toLowerCase()))
  if (another) return refused('Several waivers begin like this: write more digits.')
  if (!waiver) return refused('No waiver that was given by command has this identity. Those in the file end there.')
  await ports.conversation.unwaive(key, waiver.fingerprint)
  await reviewAgain(given, ports)
  return done()
}
