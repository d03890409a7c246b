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
 * The published shapes of our JSON. They are the model's types, said once more for readers outside TypeScript; that both say the same is
 * checked by the compiler (test/report/schema.test.ts).
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
const stage = z.enum(['preview', 'stable']).describe('A preview is told in the summary only and has no say in the verdict.')
const path = z.string().describe("Relative to the repository's root, with forward slashes.")
const line = z.int().min(1)

const side = z.strictObject({
  revision: z.string().describe('What was asked for: a branch, a tag, a commit, WORKTREE.'),
  commit: z.string().describe('The commit, or WORKTREE for files that are not committed.'),
})

const finding = z.strictObject({
  ruleId: z.string(),
  check: checkId,
  area,
  severity,
  consequence: z.exactOptional(z.enum(consequences).describe('What comes of it in production.')),
  stage,
  blocking: z.boolean().describe('Counts towards "not production-ready" under the configuration in force.'),
  state: z
    .enum(['new', 'moved', 'existing', 'fixed', 'suppressed', 'waived'])
    .describe('new: brought by this change. moved, existing: there at the merge base. fixed: gone at the head.'),
  path: path.describe('At the head; at the base when side is LEFT and the file was removed.'),
  startLine: line,
  endLine: line,
  side: z.enum(['LEFT', 'RIGHT']).describe('LEFT: the lines are those of the base, and the change removed them.'),
  title: z.string(),
  message: z.string().describe('What is missing or unsafe.'),
  risk: z.string().describe('Operational risk.'),
  fix: z.string().describe('Concrete fix.'),
  fingerprint: z.string().describe('Identity across pushes; does not depend on line numbers.'),
  construct: z.exactOptional(z.string().describe('What it hangs on, whatever its file: finds it again where its fingerprint changed.')),
  suggestion: z.exactOptional(
    z
      .strictObject({ at: z.strictObject({ startLine: line, endLine: line }), replacement: z.string() })
      .describe("Replacement of these whole lines of the head's file, without a final line break."),
  ),
  evidence: z.exactOptional(
    z.array(z.string()).describe('For an absence: where it was looked for. For a suppression or a waiver: its reason.'),
  ),
  notApplicable: z.exactOptional(z.literal(true).describe('Waived or suppressed with the word that the rule is wrong here.')),
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
  skipped: z.array(skipped).describe('Changed files left out by a rule that anyone can read.'),
  notExamined: z.array(skipped).describe('Changed files that matter and could not be examined: they gate the verdict.'),
  notReviewed: z.exactOptional(
    z
      .array(
        z.strictObject({
          path,
          reason: z.string(),
          language: z.exactOptional(z.string().describe('Its language, where no rule reads it.')),
        }),
      )
      .describe('Changed files that may affect production and that the configuration leaves out of the review.'),
  ),
  production: z.exactOptional(z.int().min(0).describe('How many of the examined files affect production.')),
  rulesNotRun: z.array(z.strictObject({ ruleId: z.string(), reason: z.string() })),
  truncated: z.exactOptional(z.string().describe('Set when the list of changed files itself was cut.')),
})

const checkResult = z.strictObject({
  id: checkId,
  status: z.enum(['gap', 'evidenced', 'clear', 'not-touched', 'not-examined', 'not-evidenced', 'not-applicable']),
  evidence: z.array(z.strictObject({ path, startLine: line, endLine: line })),
})

const unitVerdict = z.strictObject({
  name: z.exactOptional(z.string().describe('Absent for what belongs to no unit.')),
  owner: z.exactOptional(z.string()),
  verdict: z.enum(verdicts),
  files: z.int().min(0).describe('Changed files in it.'),
  findings: z.int().min(0).describe('New findings of stable rules in it.'),
})

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const reviewInputs = z.strictObject({
  version: z.string().describe('Version of the product.'),
  baseTree: sha256.describe('Of the path, mode and blob of every file at the merge base.'),
  headTree: sha256.describe('The same at the head.'),
  settingsCommit: z.string().describe('The commit whose settings are in force: the tip of the base branch, where it is known.'),
  settings: sha256.describe('Of the configuration with its defaults, and of the waivers.'),
  rules: sha256.describe('Of the rules that were asked.'),
  only: z.exactOptional(z.array(z.string()).describe('The rules that were asked, where not all were.')),
  extractors: sha256.describe('Of the code that extracts facts from the languages that were read.'),
})

export const reviewSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    repository: z.string().describe("owner/name, or a local folder's name."),
    base: side.describe('The merge base.'),
    head: side,
    digest: z.exactOptional(
      sha256.describe('Covers inputs and result, and no names: a copy of the same commits has the same digest. See `readiness verify`.'),
    ),
    inputs: z.exactOptional(reviewInputs.describe('What the review was made of, beside the two commits.')),
    rules: z.exactOptional(
      z
        .strictObject({ ran: z.int().min(0), of: z.int().min(0) })
        .describe('How many rules judged the change, of all that the product has.'),
    ),
    mode: z.exactOptional(z.literal('observe').describe('The configuration says that nothing blocks.')),
    verdict: z.enum(verdicts),
    findings: z.array(finding).describe('P0 first, then by path and line; all states.'),
    operationalDiff: z.array(operationalChange).describe('What the change means for whoever is on call.'),
    coverage,
    checks: z.array(checkResult),
    units: z.exactOptional(
      z.array(unitVerdict).describe('By deployable, for repositories that hold several; verdict is the one of the whole.'),
    ),
  })
  .describe('A production-readiness review.')

const baselineEntry = z.strictObject({
  path,
  ruleId: z.string(),
  severity: severity.describe('When it was recorded.'),
  fingerprint: z.string(),
  construct: z.exactOptional(z.string()),
})

const baselineComparison = z.strictObject({
  recorded: z.array(z.string()).describe('Fingerprints of open findings that are recorded: what is not among them is new.'),
  gone: z.array(baselineEntry).describe('What is recorded and found no more.'),
  unknown: z.array(baselineEntry).describe('What is recorded and could not be looked for.'),
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
    findings: z.array(finding).describe('Every gap, P0 first; waived and suppressed ones included.'),
    coverage,
    baseline: z.exactOptional(
      baselineComparison.describe('How the findings stand to .github/readiness-baseline.json; absent where there is none.'),
    ),
    notes: z.exactOptional(z.array(z.string()).describe('Sentences on the configuration and on waivers that have ended or name nothing.')),
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
  .describe('The readiness standard, with the rules that serve each check.')

/** The published JSON Schemas (draft 2020-12) by the name of their file under `docs/schemas`. */
export const schemas = (): Record<string, object> => ({
  'review.schema.json': z.toJSONSchema(reviewSchema),
  'audit.schema.json': z.toJSONSchema(auditSchema),
  'rules.schema.json': z.toJSONSchema(rulesSchema),
  'checks.schema.json': z.toJSONSchema(checksSchema),
})
