import { z } from 'zod'

import { areas } from '#model/check'
import { checks } from '#model/checks'
import type { CheckKind } from '#model/check'
import type { CheckId } from '#model/checks'
import { consequences } from '#model/consequence'
import type { ExampleLanguage } from '#model/rule'
import { verdicts } from '#model/review'
import { severities } from '#model/severity'

/*
 * The published shapes of our JSON: the model's types, repeated for readers outside TypeScript. The compiler checks that both agree
 * (test/report/formats/schema.test.ts).
 */

const checkIds = checks.map((check) => check.id) as [CheckId, ...CheckId[]]
const kinds = [
  'required',
  'anti-pattern',
  'must-be-tested',
  'must-be-verified',
  'must-expose',
  'recommended',
] as const satisfies readonly CheckKind[]
const languages = [
  'typescript',
  'python',
  'go',
  'java',
  'sql',
  'prisma',
  'kubernetes',
  'compose',
  'dockerfile',
  'terraform',
  'cloudformation',
  'systemd',
  'actions',
  'documents',
] as const satisfies readonly ExampleLanguage[]

const checkId = z.enum(checkIds).describe('Number of a check of the readiness standard: area.number.')
const area = z.enum(areas)
const severity = z
  .enum(severities)
  .describe(
    'P0 data loss or security breach, P1 outage, stuck system or security exposure, P2 operational pain or security weakness, P3 hygiene.',
  )
const stage = z.enum(['preview', 'stable']).describe('A preview finding appears in the summary only and does not affect the verdict.')
const path = z.string().describe("Relative to the repository's root, with forward slashes.")
const line = z.int().min(1)

const lineEdit = z.strictObject({ at: z.strictObject({ startLine: line, endLine: line }), replacement: z.string() })

const side = z.strictObject({
  revision: z.string().describe('The requested revision: a branch, a tag, a commit, WORKTREE or INDEX.'),
  commit: z.string().describe('The commit, WORKTREE for uncommitted files, or INDEX for staged ones.'),
})

const finding = z.strictObject({
  ruleId: z.string(),
  check: checkId,
  area,
  severity,
  consequence: z.exactOptional(z.enum(consequences).describe('The consequence in production.')),
  stage,
  blocking: z.boolean().describe('Whether the configuration in force makes this finding block.'),
  state: z
    .enum(['new', 'moved', 'existing', 'fixed', 'suppressed', 'waived'])
    .describe('new: introduced by this change. moved, existing: present at the merge base. fixed: absent at the head.'),
  path: path.describe('Path at the head; at the base when side is LEFT and the file was removed.'),
  startLine: line,
  endLine: line,
  side: z.enum(['LEFT', 'RIGHT']).describe('LEFT: line numbers are those of the base, and the change removed these lines.'),
  title: z.string(),
  message: z.string().describe('The missing or unsafe behaviour.'),
  risk: z.string().describe('Operational risk.'),
  fix: z.string().describe('Concrete fix.'),
  fingerprint: z.string().describe('Identity across pushes; independent of line numbers.'),
  formerly: z.exactOptional(
    z
      .array(z.string())
      .describe('Fingerprints that earlier versions gave this finding. Waivers, baselines and comments with one of them still apply.'),
  ),
  construct: z.exactOptional(
    z.string().describe('Hash of the code construct, independent of its file; identifies the finding when its fingerprint changed.'),
  ),
  suggestion: z.exactOptional(
    z
      .strictObject({
        ...lineEdit.shape,
        also: z.exactOptional(z.array(lineEdit).describe('Other lines of the same file that belong to the edit, such as an import.')),
      })
      .describe("Replacement of these whole lines of the head's file, without a final line break."),
  ),
  evidence: z.exactOptional(
    z.array(z.string()).describe('For a missing safeguard: the places checked. For a suppression or a waiver: its reason.'),
  ),
  notApplicable: z.exactOptional(z.literal(true).describe('Waived or suppressed as not applicable.')),
  summaryOnly: z.boolean(),
})

const operationalChange = z.strictObject({
  sign: z.enum(['+', '-', '~']),
  kind: z.string(),
  subject: z.string(),
  path,
  line: z.int().min(0),
  note: z.string(),
})

const skipped = z.strictObject({ path, reason: z.string() })

const coverage = z.strictObject({
  examined: z.array(path).describe('Changed files that were examined.'),
  skipped: z.array(skipped).describe('Changed files skipped by a documented rule, such as lock files.'),
  notExamined: z
    .array(skipped)
    .describe('Changed files that may affect production and could not be examined. They prevent a passing verdict.'),
  notReviewed: z.exactOptional(
    z
      .array(
        z.strictObject({
          path,
          reason: z.string(),
          language: z.exactOptional(z.string().describe('Its language, when no rule reads that language.')),
        }),
      )
      .describe('Changed files that may affect production and that the configuration excludes from the review.'),
  ),
  production: z.exactOptional(z.int().min(0).describe('Number of examined files that affect production.')),
  rulesNotRun: z.array(z.strictObject({ ruleId: z.string(), reason: z.string() })),
  truncated: z.exactOptional(z.string().describe('Set when the list of changed files is incomplete.')),
})

const checkResult = z.strictObject({
  id: checkId,
  status: z.enum(['gap', 'evidenced', 'clear', 'not-touched', 'not-examined', 'not-evidenced', 'not-applicable']),
  evidence: z.array(z.strictObject({ path, startLine: line, endLine: line })),
})

const unitVerdict = z.strictObject({
  name: z.exactOptional(z.string().describe('Absent for files that belong to no unit.')),
  owner: z.exactOptional(z.string()),
  verdict: z.enum(verdicts),
  files: z.int().min(0).describe('Number of changed files in the unit.'),
  findings: z.int().min(0).describe('Number of new findings of stable rules in the unit.'),
})

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const reviewInputs = z.strictObject({
  version: z.string().describe('Version of the product.'),
  baseTree: sha256.describe('Hash of the path, mode and blob of every file at the merge base.'),
  headTree: sha256.describe('The same hash for the head.'),
  settingsCommit: z.string().describe('The commit whose settings apply: the tip of the base branch, if known.'),
  settings: sha256.describe('Hash of the configuration, including its defaults, and of the waivers.'),
  rules: sha256.describe('Hash of the rules that ran.'),
  only: z.exactOptional(z.array(z.string()).describe('The rules selected by `--only`; absent when all ran.')),
  extractors: sha256.describe('Hash of the code that extracts facts from the languages of this review.'),
})

const limitedTo = {
  paths: z.array(z.string()).describe("Files and folders, relative to the repository's root; an empty string is the root."),
  otherFindings: z.int().min(0).describe('Number of new findings of stable rules in other files.'),
}

export const reviewSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    repository: z.string().describe("owner/name, or a local folder's name."),
    base: side.describe('The merge base.'),
    head: side,
    digest: z.exactOptional(
      sha256.describe(
        'Hash of the inputs and the result. Names are left out, so a copy of the same commits has the same digest. See `readiness verify`.',
      ),
    ),
    inputs: z.exactOptional(reviewInputs.describe('Inputs of the review other than the two commits.')),
    rules: z.exactOptional(z.strictObject({ ran: z.int().min(0), of: z.int().min(0) }).describe('How many of all rules ran.')),
    limitedTo: z.exactOptional(
      z
        .strictObject({ ...limitedTo, changedFiles: z.int().min(0).describe('Number of all changed files.') })
        .describe('Paths given on the command line. Verdict, findings and coverage are then of these paths alone.'),
    ),
    mode: z.exactOptional(z.literal('observe').describe('Observe mode: no finding blocks.')),
    verdict: z.enum(verdicts),
    findings: z.array(finding).describe('Findings of all states, ordered by severity, path and line.'),
    operationalDiff: z.array(operationalChange).describe('Operational changes, for the on-call engineer.'),
    coverage,
    checks: z.array(checkResult),
    units: z.exactOptional(
      z
        .array(unitVerdict)
        .describe('Verdicts by deployable, for repositories that hold several. The top-level verdict covers the whole change.'),
    ),
  })
  .describe('A production-readiness review.')

const baselineEntry = z.strictObject({
  path,
  ruleId: z.string(),
  severity: severity.describe('Severity when the finding was recorded.'),
  fingerprint: z.string(),
  construct: z.exactOptional(z.string()),
})

const baselineComparison = z.strictObject({
  recorded: z.array(z.string()).describe('Fingerprints of open findings that are recorded. All other open findings are new.'),
  gone: z.array(baselineEntry).describe('Recorded findings that are no longer found.'),
  unknown: z.array(baselineEntry).describe('Recorded findings that could not be checked.'),
})

export const auditSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    repository: z.string().describe("owner/name, or a local folder's name."),
    head: side,
    checks: z.array(
      z.strictObject({
        id: checkId,
        status: z.enum(['gap', 'evidenced', 'not-evidenced', 'not-applicable', 'not-examined']),
        evidence: z.array(z.strictObject({ path, startLine: line, endLine: line, note: z.string() })),
        gaps: z.array(z.string()).describe('Fingerprints of its findings.'),
        note: z.string(),
      }),
    ),
    findings: z.array(finding).describe('Every gap, most severe first, including waived and suppressed ones.'),
    coverage,
    baseline: z.exactOptional(
      baselineComparison.describe('Comparison with .github/readiness-baseline.json; absent when that file does not exist.'),
    ),
    limitedTo: z.exactOptional(
      z
        .strictObject(limitedTo)
        .describe('Paths given on the command line. Only gaps and evidence in these paths are listed, and the checks that have some.'),
    ),
    notes: z.exactOptional(
      z.array(z.string()).describe('Notes on the configuration, and on waivers that have expired or match no finding.'),
    ),
  })
  .describe('An audit of a whole system against the readiness standard.')

const ruleListing = z.strictObject({
  id: z.string(),
  check: checkId,
  area,
  severity,
  stage,
  languages: z.array(z.enum(languages)),
  title: z.string(),
})

export const rulesSchema = z.strictObject({ rules: z.array(ruleListing) }).describe('The rules of the readiness reviewer.')

const checkListing = z.strictObject({
  id: checkId,
  area,
  kind: z.enum(kinds),
  statement: z.string(),
  rules: z.array(ruleListing.pick({ id: true, stage: true, languages: true })),
})

export const checksSchema = z
  .strictObject({ checks: z.array(checkListing) })
  .describe('The readiness standard, with the rules that cover each check.')

/** The published JSON Schemas (draft 2020-12) by the name of their file under `docs/schemas`. */
export const schemas = (): Record<string, object> => ({
  'review.schema.json': z.toJSONSchema(reviewSchema),
  'audit.schema.json': z.toJSONSchema(auditSchema),
  'rules.schema.json': z.toJSONSchema(rulesSchema),
  'checks.schema.json': z.toJSONSchema(checksSchema),
})
