import { consequenceOf } from '#model/consequence'
import type { Finding, FindingState, Review } from '#model/review'
import { partsOf, type Rule } from '#model/rule'
import type { Severity } from '#model/severity'
import { isUncommitted } from '#model/revisions/uncommitted'

import { escapeControl, safeJson } from '../texts/escape-control.ts'
import { areaOf } from '../texts/listings.ts'
import { changedFiles, consequenceAfterRisk } from './outline.ts'

export interface SarifOptions {
  /** The product's version. */
  readonly version: string
  /** All rules, so that the driver also lists those without a finding. Without them, only the rules of findings are listed. */
  readonly rules?: readonly Rule[]
  /** Base URL of the rule pages; the rule's id is appended. */
  readonly rulePages?: string
  /** URL of the repository. Default: on github.com, when the repository is named `owner/name`. */
  readonly repositoryUrl?: string
}

type Level = 'error' | 'warning' | 'note'

const levels: Readonly<Record<Severity, Level>> = { P0: 'error', P1: 'error', P2: 'warning', P3: 'note' }

/** GitHub treats these as critical (9.0 and higher), high (7.0 to 8.9), medium (4.0 to 6.9) and low. */
const securitySeverities: Readonly<Record<Severity, string>> = { P0: '9.5', P1: '8.0', P2: '5.0', P3: '2.0' }

/** Suppressed and waived findings have none: their acceptance does not show whether they are new. */
const baselineStates: Readonly<Partial<Record<FindingState, 'new' | 'unchanged' | 'absent'>>> = {
  new: 'new',
  moved: 'unchanged',
  existing: 'unchanged',
  fixed: 'absent',
}

const root = '%SRCROOT%'

/** A relative URI reference (RFC 3986). Every reserved character is encoded, so that a path cannot start a scheme or a query. */
export const pathUri = (path: string): string =>
  path
    .toWellFormed()
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/')

const artifact = (path: string) => ({ uri: pathUri(path), uriBaseId: root })

const region = ({ startLine, endLine }: { readonly startLine: number; readonly endLine: number }) => ({ startLine, endLine })

interface RuleTexts {
  readonly id: string
  readonly title: string
  readonly why: string
  readonly fix: string
  readonly severity: Severity
  readonly properties: Readonly<Record<string, unknown>>
  readonly blindSpots?: string
}

const textsOfRule = (rule: Rule): RuleTexts => ({
  id: rule.id,
  title: rule.title,
  why: rule.why,
  fix: rule.fix,
  severity: rule.severity,
  properties: { check: rule.check, area: areaOf(rule.check), stage: rule.stage, consequence: consequenceOf(rule) },
  ...(rule.blindSpots !== undefined && { blindSpots: rule.blindSpots }),
})

const textsOfFinding = (finding: Finding): RuleTexts => ({
  id: finding.ruleId,
  title: finding.title,
  why: finding.risk,
  fix: finding.fix,
  severity: finding.severity,
  properties: {
    check: finding.check,
    area: finding.area,
    stage: finding.stage,
    ...(finding.consequence !== undefined && { consequence: finding.consequence }),
  },
})

/** The given rules first, then rules known only from findings. */
const describedRules = (review: Review, rules: readonly Rule[]): RuleTexts[] => {
  const byId = new Map(rules.map((rule) => [rule.id, textsOfRule(rule)]))
  for (const finding of review.findings) if (!byId.has(finding.ruleId)) byId.set(finding.ruleId, textsOfFinding(finding))
  return [...byId.values()]
}

const helpOf = ({ why, fix, blindSpots }: RuleTexts) => ({
  text: [`Operational risk: ${why}`, `Fix: ${fix}`, ...(blindSpots === undefined ? [] : [`Blind spots: ${blindSpots}`])].join('\n'),
  markdown: [
    `**Operational risk:** ${why}`,
    `**Fix:** ${fix}`,
    ...(blindSpots === undefined ? [] : [`**Blind spots:** ${blindSpots}`]),
  ].join('\n\n'),
})

const descriptor = (rule: RuleTexts, rulePages: string | undefined) => ({
  id: rule.id,
  shortDescription: { text: rule.title },
  fullDescription: { text: rule.why },
  help: helpOf(rule),
  ...(rulePages !== undefined && { helpUri: `${rulePages.replace(/\/$/, '')}/${encodeURIComponent(rule.id)}` }),
  defaultConfiguration: { level: levels[rule.severity] },
  properties: { ...rule.properties, severity: rule.severity, 'security-severity': securitySeverities[rule.severity] },
})

const suppressionsOf = ({ state, evidence }: Finding) => {
  if (state !== 'suppressed' && state !== 'waived') return {}
  const justification = (evidence ?? []).join('; ')
  return {
    suppressions: [
      {
        kind: state === 'suppressed' ? 'inSource' : 'external',
        status: 'accepted',
        ...(justification !== '' && { justification: escapeControl(justification) }),
      },
    ],
  }
}

/** The replaced region ends with the text of its last line: without an end column, SARIF excludes the line break. */
const fixesOf = ({ path, fix, suggestion }: Finding) =>
  suggestion === undefined
    ? {}
    : {
        fixes: [
          {
            description: { text: fix },
            artifactChanges: [
              {
                artifactLocation: artifact(path),
                replacements: partsOf(suggestion).map(({ at, replacement }) => ({
                  deletedRegion: { ...region(at), startColumn: 1 },
                  insertedContent: { text: replacement },
                })),
              },
            ],
          },
        ],
      }

/** SARIF knows only one version of a file, so a removed line is described in the text. */
const messageOf = (finding: Finding, review: Review): string => {
  const where = finding.side === 'LEFT' ? [`This change removes line ${finding.startLine} of the base (${review.base.commit}).`] : []
  return [finding.message, ...where, `Operational risk${consequenceAfterRisk(finding)}: ${finding.risk}`, `Fix: ${finding.fix}`]
    .map(escapeControl)
    .join(' ')
}

const resultOf = (finding: Finding, ruleIndex: number, review: Review) => {
  const baselineState = baselineStates[finding.state]
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    // A fixed finding is a passed rule; readers that ignore the baseline state must not show it as an alert.
    ...(finding.state === 'fixed' ? { kind: 'pass', level: 'none' } : { kind: 'fail', level: levels[finding.severity] }),
    message: { text: messageOf(finding, review) },
    locations: [{ physicalLocation: { artifactLocation: artifact(finding.path), region: region(finding) } }],
    partialFingerprints: { 'readinessFingerprint/v1': finding.fingerprint },
    ...(baselineState !== undefined && { baselineState }),
    ...suppressionsOf(finding),
    ...fixesOf(finding),
    properties: {
      severity: finding.severity,
      state: finding.state,
      stage: finding.stage,
      side: finding.side,
      blocking: finding.blocking,
      check: finding.check,
      area: finding.area,
      ...(finding.consequence !== undefined && { consequence: finding.consequence }),
    },
  }
}

const notification = (text: string, path?: string) => ({
  level: 'error',
  message: { text: escapeControl(text) },
  ...(path !== undefined && { locations: [{ physicalLocation: { artifactLocation: artifact(path) } }] }),
})

/** Reports unexamined files and rules that did not run, so that an empty list of results does not look like a pass. */
const invocationOf = ({ verdict, coverage }: Review) => ({
  executionSuccessful: verdict !== 'not-fully-examined',
  toolExecutionNotifications: [
    ...coverage.notExamined.map(({ path, reason }) => notification(`Not examined: ${reason}`, path)),
    ...coverage.rulesNotRun.map(({ ruleId, reason }) => notification(`Rule ${ruleId} did not run: ${reason}`)),
    ...(coverage.truncated === undefined ? [] : [notification(`The list of changed files is incomplete: ${coverage.truncated}`)]),
  ],
})

const repositoryUri = ({ repository }: Review, given: string | undefined): string | undefined =>
  given ?? (/^[\w.-]+\/[\w.-]+$/.test(repository) ? `https://github.com/${repository}` : undefined)

const provenanceOf = (review: Review, given: string | undefined) => {
  const uri = repositoryUri(review, given)
  if (uri === undefined) return {}
  const { commit, revision } = review.head
  return {
    versionControlProvenance: [
      {
        repositoryUri: uri,
        ...(!isUncommitted(commit) && { revisionId: commit }),
        ...(revision !== commit && !isUncommitted(revision) && { branch: escapeControl(revision) }),
        mappedTo: { uriBaseId: root },
      },
    ],
  }
}

/**
 * The review as a SARIF 2.1.0 log: all findings of all states, with what could not be examined as notifications.
 *
 * @returns JSON text with two spaces of indentation and a final line break
 */
export const toSarif = (review: Review, options: SarifOptions): string => {
  const rules = describedRules(review, options.rules ?? [])
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]))
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Readiness',
            version: options.version,
            rules: rules.map((rule) => descriptor(rule, options.rulePages)),
          },
        },
        invocations: [invocationOf(review)],
        originalUriBaseIds: { [root]: { description: { text: "The repository's root." } } },
        ...provenanceOf(review, options.repositoryUrl),
        columnKind: 'utf16CodeUnits',
        results: review.findings.map((finding) => resultOf(finding, indexes.get(finding.ruleId) ?? -1, review)),
        properties: {
          base: review.base,
          head: review.head,
          files: changedFiles(review.coverage),
          ...(review.rules && { rules: review.rules }),
          ...(review.mode && { mode: review.mode }),
          verdict: review.verdict,
        },
      },
    ],
  }
  return `${safeJson(log)}\n`
}
