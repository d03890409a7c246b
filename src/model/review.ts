import type { Area } from './check.ts'
import type { CheckId } from './checks.ts'
import type { Consequence } from './consequence.ts'
import type { Place } from './source-file.ts'
import type { Severity } from './severity.ts'
import type { Stage, Suggestion } from './rule.ts'

export const verdicts = ['production-ready', 'production-ready-with-fixes', 'not-production-ready', 'not-fully-examined'] as const
export type Verdict = (typeof verdicts)[number]

/** `new` is this change's; `moved` and `existing` were there at the merge base; `fixed` is gone at the head. */
export type FindingState = 'new' | 'moved' | 'existing' | 'fixed' | 'suppressed' | 'waived'

/** What a reader sees of a hazard: the four required parts, with place and identity. Field names are the published JSON schema's. */
export interface Finding {
  readonly ruleId: string
  readonly check: CheckId
  readonly area: Area
  readonly severity: Severity
  /** What comes of it in production. Absent in records of older versions. */
  readonly consequence?: Consequence
  readonly stage: Stage
  /** It counts towards "not production-ready" under the configuration in force. */
  readonly blocking: boolean
  readonly state: FindingState
  /** Head path; base path when `side` is `LEFT` and the file was removed. */
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  /** `LEFT`: the finding stands on lines that the change removed (a safeguard taken away); lines are the base's. */
  readonly side: 'LEFT' | 'RIGHT'
  readonly title: string
  /** What is missing or unsafe. */
  readonly message: string
  /** Operational risk. */
  readonly risk: string
  /** Concrete fix. */
  readonly fix: string
  readonly fingerprint: string
  /** What it hangs on, whatever its file: finds it again where a push changed its fingerprint. Absent for what hangs on nothing but its line. */
  readonly construct?: string
  readonly suggestion?: Suggestion
  /** For an absence: where it was looked for. For a suppression or waiver: its reason. */
  readonly evidence?: readonly string[]
  /** Waived or suppressed with the word that the rule is wrong here. */
  readonly notApplicable?: true
  /** Only in the summary, by the rule's nature (never an inline comment). */
  readonly summaryOnly: boolean
}

export interface OperationalChange {
  readonly sign: '+' | '-' | '~'
  /** A fact's kind, in the reader's words: `external call`, `endpoint`, `table`. */
  readonly kind: string
  readonly subject: string
  readonly path: string
  readonly line: number
  /** What on-call should know of it: "no retry", "deadline 5 s". */
  readonly note: string
}

export interface Skipped {
  readonly path: string
  readonly reason: string
}

/** A changed file that runs in production and that the configuration leaves out of the review. */
export interface NotReviewed extends Skipped {
  /** Its language, where no rule reads it: `Ruby`, `Terraform`. */
  readonly language?: string
}

export interface Coverage {
  /** Changed files that were examined. */
  readonly examined: readonly string[]
  /** Changed files left out by a rule that anyone can read (lock file, generated, vendored, ignored by configuration). */
  readonly skipped: readonly Skipped[]
  /** Changed files that matter and could not be examined: they gate the verdict. */
  readonly notExamined: readonly Skipped[]
  /** Changed files that may affect production and that the configuration leaves out: every verdict names them. */
  readonly notReviewed?: readonly NotReviewed[]
  /** How many of the examined files affect production. Absent in records of older versions. */
  readonly production?: number
  readonly rulesNotRun: readonly { readonly ruleId: string; readonly reason: string }[]
  /** Set when the list of changed files itself was cut. */
  readonly truncated?: string
}

export type CheckStatus = 'gap' | 'evidenced' | 'clear' | 'not-touched' | 'not-examined' | 'not-evidenced' | 'not-applicable'

export interface CheckResult {
  readonly id: CheckId
  readonly status: CheckStatus
  readonly evidence: readonly Place[]
}

/** What a change comes to for one deployable of a monorepo. */
export interface UnitVerdict {
  /** Absent for what belongs to no unit. */
  readonly name?: string
  readonly owner?: string
  readonly verdict: Verdict
  /** Changed files in it. */
  readonly files: number
  /** New findings of stable rules in it. */
  readonly findings: number
}

/** How many rules judged the change, of all that the product has. */
export interface RulesRun {
  readonly ran: number
  readonly of: number
}

/** What a review was made of, beside its two commits. Digests are SHA-256 in hexadecimal. */
export interface ReviewInputs {
  /** The product's version. */
  readonly version: string
  /** Of the path, mode and blob of every file, at the merge base and at the head. */
  readonly baseTree: string
  readonly headTree: string
  /** The commit whose settings are in force: the tip of the base branch, where it is known. */
  readonly settingsCommit: string
  /** Of the configuration with its defaults, and of the waivers. */
  readonly settings: string
  /** Of the rules that were asked. */
  readonly rules: string
  /** The rules that were asked, where they are not all that the product has. */
  readonly only?: readonly string[]
  /** Of the code that extracts facts from the languages that were read. */
  readonly extractors: string
}

/** The one result: every output is made from it and nothing else. */
export interface Review {
  readonly schemaVersion: 1
  readonly repository: string
  readonly base: { readonly revision: string; readonly commit: string }
  readonly head: { readonly revision: string; readonly commit: string }
  /** Absent in records of older versions. */
  readonly inputs?: ReviewInputs
  /** Absent in records of older versions. */
  readonly rules?: RulesRun
  /** The configuration says that nothing blocks. */
  readonly mode?: 'observe'
  readonly verdict: Verdict
  /** P0 first, then by path and line. All states; what is shown where is the report's business. */
  readonly findings: readonly Finding[]
  readonly operationalDiff: readonly OperationalChange[]
  readonly coverage: Coverage
  readonly checks: readonly CheckResult[]
  /** By deployable, for repositories that hold several; `verdict` is the one of the whole. */
  readonly units?: readonly UnitVerdict[]
}
