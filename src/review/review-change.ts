import type { ChangedFile, ChangeSet } from '#model/change-set'
import { checks } from '#model/checks'
import type { Config } from '#model/config'
import { consequenceOf } from '#model/consequence'
import type { CheckResult, Coverage, DraftFinding, Finding, FindingState, Review } from '#model/review'
import type { Evidence, Gap, Rule } from '#model/rule'
import { isAtLeast, type Severity } from '#model/severity'
import type { Place } from '#model/source-file'
import type { Change, System } from '#model/system'
import { findingTexts } from './finding-texts.ts'
import { decideVerdict } from './decide-verdict.ts'
import { areaOfRule, byImportance, isEvidenceFor } from './findings.ts'
import { construct } from './identity/fingerprint.ts'
import { apart, identitiesOf, Occurrences, type Identity } from './identity/identities.ts'
import { hasFailed, judge, rulesNotRun, type Ask, type Judged, type RuleJudgements } from './judge.ts'
import { lineMap, type LineMap } from './identity/line-map.ts'
import { mergeFindingsOfOneProblem } from './identity/one-finding-a-matter.ts'
import { operationalDiff } from './operational-diff.ts'
import { pairGaps, type Pairing, type PlacedGap } from './identity/pair-gaps.ts'
import {
  complaintAbout,
  suppress,
  Suppressions,
  unknownComplaint,
  unusedComplaint,
  type SuppressionComment,
} from './exceptions/suppressions.ts'
import { unitVerdicts, type UnitPartition } from './unit-verdicts.ts'
import { waive, type WaiversInput } from './exceptions/waive.ts'

export interface ReviewInput extends WaiversInput {
  readonly change: ChangeSet
  readonly base: System
  readonly head: System
  readonly rules: readonly Rule[]
  readonly config: Config
  readonly coverage: Omit<Coverage, 'rulesNotRun'>
  /** How many rules the product has; `rules` holds those selected for this run. */
  readonly rulesKnown?: number
  /** The deployables of the repository, if there are several. */
  readonly units?: UnitPartition
  /** How rules are run; directly by default. */
  readonly ask?: Ask
}

/** The files of one change by head path and by base path, with their line maps. */
class Paths {
  readonly #byHead = new Map<string, ChangedFile>()
  readonly #byBase = new Map<string, ChangedFile>()
  readonly #maps = new Map<ChangedFile | undefined, LineMap>()

  constructor(change: ChangeSet) {
    for (const file of change.files) {
      this.#byHead.set(file.path, file)
      if (file.status !== 'added' && file.status !== 'copied') this.#byBase.set(file.previousPath ?? file.path, file)
    }
  }

  ofHead(path: string): ChangedFile | undefined {
    return this.#byHead.get(path)
  }

  ofBase(path: string): ChangedFile | undefined {
    return this.#byBase.get(path)
  }

  toBase(headPath: string): string {
    const file = this.#byHead.get(headPath)
    return file?.status === 'renamed' && file.previousPath ? file.previousPath : headPath
  }

  lines(file: ChangedFile | undefined): LineMap {
    const known = this.#maps.get(file)
    if (known) return known
    const map = lineMap(file)
    this.#maps.set(file, map)
    return map
  }
}

/** Reviews a change: the rules' findings at the head, minus those at the merge base. Pure: the same input gives the same review. */
export const reviewChange = (input: ReviewInput): Review => {
  const { change, base, head, config } = input
  const paths = new Paths(change)
  const about: Change = { base, file: (path) => paths.ofHead(path), isAdded: (path) => paths.ofHead(path)?.status === 'added' }
  const active = input.rules.filter((rule) => config.rules[rule.id]?.severity !== 'off')
  const judged = active.map((rule) => judge(rule, head, base, about, input.ask))
  const suppressions: SidesOfSuppressions = { head: new Suppressions(head), base: new Suppressions(base) }
  const findings = judged.flatMap((result) => (hasFailed(result) ? [] : findingsOf(result, paths, input, suppressions)))
  const sorted = [...mergeFindingsOfOneProblem(findings), ...suppressionComplaints(suppressions, judged, paths)].sort(byImportance)
  const coverage: Coverage = {
    ...input.coverage,
    rulesNotRun: rulesNotRun(judged),
  }
  const crashed = judged.some((result) => hasFailed(result) && result.rule.stage === 'stable')
  const decision = { findings: sorted, coverage, crashed }
  return {
    schemaVersion: 1,
    repository: change.repository,
    base: { revision: change.base.revision, commit: change.base.commit },
    head: { revision: change.head.revision, commit: change.head.commit },
    rules: { ran: judged.length - coverage.rulesNotRun.length, of: Math.max(input.rulesKnown ?? 0, input.rules.length) },
    ...(config.mode === 'observe' && { mode: 'observe' as const }),
    verdict: decideVerdict(decision),
    findings: sorted,
    operationalDiff: operationalDiff(base, head),
    coverage,
    checks: checkResults(judged, sorted),
    ...(input.units && { units: unitVerdicts(change.files, decision, input.units) }),
  }
}

const isGap = (judgement: Gap | Evidence): judgement is Gap => judgement.kind === 'gap'
const isEvidence = (judgement: Gap | Evidence): judgement is Evidence => judgement.kind === 'evidence'

interface SidesOfSuppressions {
  readonly head: Suppressions
  readonly base: Suppressions
}

const isNewComment = (comment: SuppressionComment, paths: Paths): boolean => {
  const file = paths.ofHead(comment.at.path)
  return file !== undefined && (file.status === 'added' || paths.lines(file).isAdded(comment.at.startLine))
}

const findingsOf = (
  { rule, head, base }: RuleJudgements,
  paths: Paths,
  input: ReviewInput,
  suppressions: SidesOfSuppressions,
): Finding[] => {
  const heads = head.filter(isGap).map((gap): PlacedGap => ({ gap, basePath: paths.toBase(gap.at.path), headLine: gap.at.startLine }))
  const bases = base
    .filter(isGap)
    .map((gap): PlacedGap => ({ gap, basePath: gap.at.path, headLine: paths.lines(paths.ofBase(gap.at.path)).toHead(gap.at.startLine) }))
  const pairing = pairGaps(heads, bases)
  const headEvidence = head.filter(isEvidence)
  const lost = base.filter(isEvidence)
  const ofBase = identitiesOf(rule, bases)
  const fingerprintsOfBase = [...ofBase.values()].map(({ fingerprint }) => fingerprint)
  const identities = apart(headIdentities(rule, heads, bases, pairing, ofBase), fingerprintsOfBase)
  const found = heads.map((placed): DraftFinding => {
    const pair = pairing.get(placed)
    const state: FindingState = pair ? pair.as : 'new'
    const removed =
      state === 'new' && !placed.gap.isWritten ? (placed.gap.removedAt ?? removedSafeguard(placed, lost, headEvidence, paths)) : undefined
    const finding = toFinding(rule, placed.gap, state, identities.get(placed), input, removed)
    const comment = suppressions.head.cover(rule.id, placed.gap)
    if (state !== 'new') return finding
    const judged = suppress(finding, comment, (candidate) => isNewComment(candidate, paths), input.config)
    return judged.state === 'new' ? waive(judged, input) : judged
  })
  for (const { gap } of bases) suppressions.base.cover(rule.id, gap)
  const twins = new Set([...pairing.values()].map((pair) => pair.twin))
  const gone = bases
    .filter((placed) => !twins.has(placed))
    .map((placed) => ({ ...toFinding(rule, placed.gap, 'fixed', ofBase.get(placed), input, undefined), side: 'LEFT' as const }))
  return [...found, ...gone]
}

/**
 * Identities of the head's gaps. An existing gap keeps its fingerprint, wherever identical ones are inserted around it; new gaps are
 * numbered after the existing ones, so that a waiver for one never covers another.
 */
const headIdentities = (
  rule: Rule,
  heads: readonly PlacedGap[],
  bases: readonly PlacedGap[],
  pairing: Pairing,
  ofBase: ReadonlyMap<PlacedGap, Identity>,
): Map<PlacedGap, Identity> => {
  const taken = new Occurrences()
  for (const base of bases) taken.next(base)
  const fresh = heads.filter((head) => !pairing.has(head))
  const identities = identitiesOf(rule, fresh, taken)
  for (const [head, { twin }] of pairing) {
    const known = ofBase.get(twin)
    if (known) identities.set(head, known)
  }
  return identities
}

/**
 * The base line of the safeguard that this gap misses, if the change removed it: evidence with the same subject that the head no longer has
 * (in the same file and function, or anywhere if the whole repository is searched).
 */
const removedSafeguard = (
  { gap, basePath }: PlacedGap,
  before: readonly Evidence[],
  after: readonly Evidence[],
  paths: Paths,
): Place | undefined => {
  const lost = before.filter((evidence) => {
    if (evidence.subject !== gap.subject) return false
    const file = paths.ofBase(evidence.at.path)
    if (!file) return false
    const lines = paths.lines(file)
    const isGone = file.status === 'removed' || lines.isRemoved(evidence.at.startLine)
    if (!isGone) return false
    const samePlace = evidence.at.path === basePath && evidence.within === gap.within
    return samePlace || !after.some((other) => other.subject === gap.subject)
  })
  const sameFile = lost.filter((evidence) => evidence.at.path === basePath)
  const sameFunction = sameFile.filter((evidence) => evidence.within === gap.within)
  const candidates = [sameFunction, sameFile].find(({ length }) => length > 0) ?? [...lost]
  const nearest = candidates.sort((a, b) => Math.abs(a.at.startLine - gap.at.startLine) - Math.abs(b.at.startLine - gap.at.startLine))[0]
  if (!nearest) return undefined
  const file = paths.ofBase(nearest.at.path)
  const lines = paths.lines(file)
  let endLine = nearest.at.startLine
  while (endLine < nearest.at.endLine && (file?.status === 'removed' || lines.isRemoved(endLine + 1))) endLine += 1
  return { path: file?.path ?? nearest.at.path, startLine: nearest.at.startLine, endLine }
}

/** A reader sees this many lines around a comment, so code this close to the removed line needs no reference. */
const linesInView = 10

/** A gap of a whole service or file is placed at one line only to have a place: the first line, or one of many calls. */
const isOneLine = (rule: Rule, { at, within }: Gap): boolean => at.startLine > 1 && !(rule.summaryOnly === true && within === '')

const toFinding = (
  rule: Rule,
  gap: Gap,
  state: FindingState,
  identity: Identity | undefined,
  { config, head, base }: ReviewInput,
  removed: Place | undefined,
): DraftFinding => {
  const configured = config.rules[rule.id]?.severity
  const severity: Severity = configured && configured !== 'off' ? configured : (gap.severity ?? rule.severity)
  const stage = gap.stage ?? (removed ? gap.stageIfRemoved : gap.stageUnlessRemoved) ?? rule.stage
  const place = removed ?? gap.at
  const where =
    removed && isOneLine(rule, gap) && (removed.path !== gap.at.path || Math.abs(removed.startLine - gap.at.startLine) > linesInView)
      ? ` The affected code is now at ${gap.at.path}:${gap.at.startLine}.`
      : ''
  const texts = findingTexts(rule, gap, removed !== undefined)
  return {
    ruleId: rule.id,
    check: gap.check ?? rule.check,
    area: areaOfRule(rule),
    severity,
    consequence: gap.consequence ?? consequenceOf(rule, gap.severity ?? rule.severity),
    stage,
    blocking: state === 'new' && stage === 'stable' && isAtLeast(severity, config.block),
    state,
    path: place.path,
    startLine: place.startLine,
    endLine: place.endLine,
    // A finding on a removed file is reported on the base side.
    side: removed || (!head.paths.has(place.path) && base.paths.has(place.path)) ? 'LEFT' : 'RIGHT',
    title: gap.title ?? rule.title,
    ...texts,
    message: texts.message + where,
    ...(identity ?? { fingerprint: '' }),
    construct: construct(gap.subject, gap.within),
    ...(gap.suggestion && !removed ? { suggestion: gap.suggestion } : {}),
    ...(gap.edit && !removed ? { edit: gap.edit } : {}),
    ...(gap.evidence ? { evidence: gap.evidence } : {}),
    // The author cannot act on a comment in generated or vendored code.
    summaryOnly: rule.summaryOnly === true || head.files.get(gap.at.path)?.origin !== undefined,
  }
}

/**
 * Suppression comments without effect that this change causes: comments that it adds, or whose finding it has fixed. Existing comments that
 * suppressed nothing before are not reported.
 */
const suppressionComplaints = (
  { head: comments, base: before }: SidesOfSuppressions,
  judged: readonly Judged[],
  paths: Paths,
): Finding[] => {
  const asked = new Map(judged.map((result) => [result.rule.id, result.incomplete === undefined]))
  return comments.inCode().flatMap((comment): Finding[] => {
    const basePath = paths.toBase(comment.at.path)
    const ran = asked.get(comment.ruleId)
    const isNew = isNewComment(comment, paths)
    if (ran === undefined) return isNew ? [complaintAbout(comment, unknownComplaint(comment), basePath)] : []
    if (!ran || comments.isUsed(comment)) return []
    const isLeftBehind = paths.ofHead(comment.at.path) !== undefined && before.usedIn(basePath, comment.ruleId)
    return isNew || isLeftBehind ? [complaintAbout(comment, unusedComplaint(comment), basePath)] : []
  })
}

const checkResults = (judged: readonly Judged[], findings: readonly Finding[]): CheckResult[] =>
  checks.map((check) => {
    const serving = judged.filter(({ rule }) => rule.check === check.id || rule.alsoServes?.includes(check.id))
    const gaps = findings.filter((finding) => finding.check === check.id && finding.state === 'new')
    if (gaps.length > 0)
      return { id: check.id, status: 'gap', evidence: gaps.map(({ path, startLine, endLine }) => ({ path, startLine, endLine })) }
    const evidence = serving.flatMap((result) =>
      hasFailed(result) ? [] : result.head.filter(isEvidence).filter((one) => isEvidenceFor(check.id, result.rule, one)),
    )
    if (evidence.length === 0 && serving.length > 0 && serving.every(({ incomplete }) => incomplete !== undefined))
      return { id: check.id, status: 'not-examined', evidence: [] }
    if (evidence.length > 0) return { id: check.id, status: 'evidenced', evidence: evidence.slice(0, 3).map((item) => item.at) }
    return { id: check.id, status: serving.length > 0 ? 'clear' : 'not-touched', evidence: [] }
  })
