import type { CheckResult, Coverage, Finding, OperationalChange, Review, ReviewInputs, Skipped, UnitVerdict } from '#model/review'
import type { LineEdit } from '#model/rule'
import type { Place } from '#model/source-file'

const editJson = ({ at, replacement }: LineEdit): LineEdit => ({ at: { startLine: at.startLine, endLine: at.endLine }, replacement })

/** Writes these keys, in this order, whatever other keys the object has. */
const findingJson = (finding: Finding): Finding => ({
  ruleId: finding.ruleId,
  check: finding.check,
  area: finding.area,
  severity: finding.severity,
  ...(finding.consequence !== undefined && { consequence: finding.consequence }),
  stage: finding.stage,
  blocking: finding.blocking,
  state: finding.state,
  path: finding.path,
  startLine: finding.startLine,
  endLine: finding.endLine,
  side: finding.side,
  title: finding.title,
  message: finding.message,
  risk: finding.risk,
  fix: finding.fix,
  fingerprint: finding.fingerprint,
  ...(finding.formerly && { formerly: [...finding.formerly] }),
  ...(finding.construct !== undefined && { construct: finding.construct }),
  ...(finding.suggestion && {
    suggestion: {
      ...editJson(finding.suggestion),
      ...(finding.suggestion.also && { also: finding.suggestion.also.map(editJson) }),
    },
  }),
  ...(finding.evidence && { evidence: [...finding.evidence] }),
  ...(finding.notApplicable && { notApplicable: finding.notApplicable }),
  summaryOnly: finding.summaryOnly,
})

const changeJson = ({ sign, kind, subject, path, line, note }: OperationalChange): OperationalChange => ({
  sign,
  kind,
  subject,
  path,
  line,
  note,
})

const skippedJson = ({ path, reason }: Skipped): Skipped => ({ path, reason })

const coverageJson = (coverage: Coverage): Coverage => ({
  examined: [...coverage.examined],
  skipped: coverage.skipped.map(skippedJson),
  notExamined: coverage.notExamined.map(skippedJson),
  ...(coverage.notReviewed && {
    notReviewed: coverage.notReviewed.map(({ path, reason, language }) => ({ path, reason, ...(language !== undefined && { language }) })),
  }),
  ...(coverage.production !== undefined && { production: coverage.production }),
  rulesNotRun: coverage.rulesNotRun.map(({ ruleId, reason }) => ({ ruleId, reason })),
  ...(coverage.truncated !== undefined && { truncated: coverage.truncated }),
})

const placeJson = ({ path, startLine, endLine }: Place): Place => ({ path, startLine, endLine })

const checkJson = ({ id, status, evidence }: CheckResult): CheckResult => ({ id, status, evidence: evidence.map(placeJson) })

const unitJson = ({ name, owner, verdict, files, findings }: UnitVerdict): UnitVerdict => ({
  ...(name !== undefined && { name }),
  ...(owner !== undefined && { owner }),
  verdict,
  files,
  findings,
})

const inputsJson = ({ version, baseTree, headTree, settingsCommit, settings, rules, only, extractors }: ReviewInputs): ReviewInputs => ({
  version,
  baseTree,
  headTree,
  settingsCommit,
  settings,
  rules,
  ...(only && { only: [...only] }),
  extractors,
})

/** A review as plain data with a fixed key order and only the keys of the model. */
export const reviewData = (review: Review): Review => ({
  schemaVersion: review.schemaVersion,
  repository: review.repository,
  base: { revision: review.base.revision, commit: review.base.commit },
  head: { revision: review.head.revision, commit: review.head.commit },
  ...(review.inputs && { inputs: inputsJson(review.inputs) }),
  ...(review.rules && { rules: { ran: review.rules.ran, of: review.rules.of } }),
  ...(review.limitedTo && {
    limitedTo: {
      paths: [...review.limitedTo.paths],
      otherFindings: review.limitedTo.otherFindings,
      changedFiles: review.limitedTo.changedFiles,
    },
  }),
  ...(review.mode && { mode: review.mode }),
  verdict: review.verdict,
  findings: review.findings.map(findingJson),
  operationalDiff: review.operationalDiff.map(changeJson),
  coverage: coverageJson(review.coverage),
  checks: review.checks.map(checkJson),
  ...(review.units && { units: review.units.map(unitJson) }),
})
