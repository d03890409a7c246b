import type { Audit, AuditedCheck } from '#model/audit'
import type { BaselineEntry } from '#model/stored/baseline'
import type { Tree } from '#model/change-set'
import { consequenceOf } from '#model/consequence'
import { checks } from '#model/checks'
import type { Config } from '#model/config'
import type { Coverage, Finding } from '#model/review'
import type { Evidence, Gap, Rule } from '#model/rule'
import { isAtLeast } from '#model/severity'
import type { System } from '#model/system'
import { findingTexts } from './finding-texts.ts'
import { whyNotApplicable } from './applicability.ts'
import { compareBaseline } from './exceptions/compare-baseline.ts'
import { areaOfRule, byImportance, isEvidenceFor, isOpen } from './findings.ts'
import { construct } from './identity/fingerprint.ts'
import { apart, identitiesOf } from './identity/identities.ts'
import { hasFailed, judge, rulesNotRun, type Judged } from './judge.ts'
import { suppress, Suppressions } from './exceptions/suppressions.ts'
import { subjectOf, unusedWaivers, waive, type WaiversInput } from './exceptions/waive.ts'

export interface AuditInput extends Omit<WaiversInput, 'author'> {
  readonly repository: string
  readonly tree: Tree
  readonly system: System
  readonly rules: readonly Rule[]
  readonly config: Config
  readonly coverage: Omit<Coverage, 'rulesNotRun'>
  /** The findings that the repository has recorded as existing; undefined if it has no baseline. */
  readonly baseline?: readonly BaselineEntry[] | undefined
  /** The repository holds code in languages that no rule reads, so its behaviour is unknown. */
  readonly hasOtherCode: boolean
  /** Sentences about the configuration. */
  readonly notes?: readonly string[]
}

const maxEvidence = 5

/** Judges a whole snapshot against all 70 checks. Pure. */
export const auditSystem = (input: AuditInput): Audit => {
  const { repository, tree, system, rules, config, coverage, hasOtherCode } = input
  const suppressions = new Suppressions(system)
  const judged = rules.filter((rule) => config.rules[rule.id]?.severity !== 'off').map((rule) => judge(rule, system, undefined, undefined))
  const findings = judged
    .flatMap((result) => (hasFailed(result) ? [] : findingsOf(result.rule, result.head.filter(isGap), input, suppressions)))
    .sort(byImportance)
  const allRead = !hasOtherCode && coverage.notExamined.length === 0 && coverage.truncated === undefined
  const notes = [...(input.notes ?? []), ...waiverNotes(input, findings, judged, allRead)]
  const audited: Coverage = {
    ...coverage,
    rulesNotRun: rulesNotRun(judged),
  }
  const baseline = input.baseline && compareBaseline(input.baseline, findings, audited, rules)
  return {
    schemaVersion: 1,
    repository,
    head: { revision: tree.revision, commit: tree.commit },
    checks: checks.map((check) => auditedCheck(check.id, judged, findings, system, allRead)),
    findings,
    coverage: audited,
    ...(baseline && { baseline }),
    ...(notes.length > 0 && { notes }),
  }
}

/** Waivers to clean up. A waiver is reported as unused only if everything that it may match was examined. */
const waiverNotes = (
  { waivers = [], expiredWaivers = [] }: AuditInput,
  findings: readonly Finding[],
  judged: readonly Judged[],
  allRead: boolean,
): string[] => {
  const ran = new Set(judged.flatMap(({ rule, incomplete }) => (incomplete === undefined ? [rule.id] : [])))
  const isComplete = judged.every(({ incomplete }) => incomplete === undefined)
  const unused = allRead ? unusedWaivers(waivers, findings) : []
  return [
    ...expiredWaivers.map((waiver) => `The waiver of ${subjectOf(waiver)} by ${waiver.approver} expired on ${waiver.expires}.`),
    ...unused
      .filter(({ ruleId }) => (ruleId === undefined ? isComplete : ran.has(ruleId)))
      .map((waiver) => `The waiver of ${subjectOf(waiver)} by ${waiver.approver} matches no finding in this repository.`),
  ]
}

const isGap = (judgement: Gap | Evidence): judgement is Gap => judgement.kind === 'gap'

const findingsOf = (rule: Rule, gaps: readonly Gap[], input: AuditInput, suppressions: Suppressions): Finding[] => {
  const { config } = input
  const located = gaps.map((gap) => ({ gap, basePath: gap.at.path }))
  return [...apart(identitiesOf(rule, located))].map(([{ gap }, identity]) => {
    const configured = config.rules[rule.id]?.severity
    const severity = configured && configured !== 'off' ? configured : (gap.severity ?? rule.severity)
    const stage = gap.stage ?? gap.stageUnlessRemoved ?? rule.stage
    const finding: Finding = {
      ruleId: rule.id,
      check: gap.check ?? rule.check,
      area: areaOfRule(rule),
      severity,
      consequence: gap.consequence ?? consequenceOf(rule, gap.severity ?? rule.severity),
      stage,
      blocking: stage === 'stable' && isAtLeast(severity, config.block),
      state: 'existing',
      path: gap.at.path,
      startLine: gap.at.startLine,
      endLine: gap.at.endLine,
      side: 'RIGHT',
      title: gap.title ?? rule.title,
      ...findingTexts(rule, gap, false),
      ...identity,
      construct: construct(gap.subject, gap.within),
      ...(gap.evidence ? { evidence: gap.evidence } : {}),
      summaryOnly: rule.summaryOnly ?? false,
    }
    const judged = suppress(finding, suppressions.cover(rule.id, gap), () => false, config)
    return judged.state === 'existing' ? waive(judged, input) : judged
  })
}

const acceptedNote = (accepted: number): string =>
  accepted === 0 ? '' : `; ${accepted} ${accepted === 1 ? 'finding is' : 'findings are'} suppressed or waived`

/** Only a test that simulates the failure is evidence for these checks; an untested safeguard is not. */
const mustBeTested: ReadonlySet<string> = new Set(checks.filter(({ kind }) => kind === 'must-be-tested').map(({ id }) => id))

const auditedCheck = (
  id: AuditedCheck['id'],
  judged: readonly Judged[],
  findings: readonly Finding[],
  system: System,
  allRead: boolean,
): AuditedCheck => {
  const serving = judged.filter(({ rule }) => rule.check === id || rule.alsoServes?.includes(id))
  const ran = serving.flatMap((result) => (hasFailed(result) ? [] : [result]))
  const ofCheck = findings.filter((finding) => finding.check === id)
  const open = ofCheck.filter(isOpen)
  const gaps = open.map((finding) => finding.fingerprint)
  // One line is not both a gap and the safeguard against it.
  const gapLines = new Set(open.map(({ path, startLine }) => `${path}:${startLine}`))
  const accepted = ofCheck.length - gaps.length
  const evidence = ran
    .flatMap((result) =>
      result.head.filter((judgement): judgement is Evidence => judgement.kind === 'evidence' && isEvidenceFor(id, result.rule, judgement)),
    )
    .filter(({ at }) => !mustBeTested.has(id) || system.files.get(at.path)?.role === 'test')
    .filter(({ at }) => !gapLines.has(`${at.path}:${at.startLine}`))
    .filter(({ at }, index, all) => all.findIndex((other) => other.at.path === at.path && other.at.startLine === at.startLine) === index)
    .slice(0, maxEvidence)
    .map(({ at, note }) => ({ ...at, note }))
  const looked = serving.map(({ rule }) => rule.id).join(', ')
  if (gaps.length > 0)
    return { id, status: 'gap', evidence, gaps, note: `${gaps.length} ${gaps.length === 1 ? 'gap' : 'gaps'} found by ${looked}` }
  if (evidence.length > 0) return { id, status: 'evidenced', evidence, gaps, note: `found by ${looked}${acceptedNote(accepted)}` }
  if (accepted > 0) return { id, status: 'not-evidenced', evidence, gaps, note: `checked by ${looked}${acceptedNote(accepted)}` }
  const notApplicable = whyNotApplicable(id, system, allRead)
  if (notApplicable) return { id, status: 'not-applicable', evidence, gaps, note: notApplicable }
  if (serving.every(({ incomplete }) => incomplete !== undefined))
    return {
      id,
      status: 'not-examined',
      evidence,
      gaps,
      note: serving.length === 0 ? 'no rule checks this yet' : `${looked} could not run`,
    }
  return { id, status: 'not-evidenced', evidence, gaps, note: `checked by ${looked}` }
}
