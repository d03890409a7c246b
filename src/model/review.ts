import type { Area } from './check.ts'
import type { CheckId } from './checks.ts'
import type { Consequence } from './consequence.ts'
import type { Place } from './source-file.ts'
import type { Severity } from './severity.ts'
import type { EditStep, Stage, Suggestion } from './rule.ts'

export const verdicts = ['production-ready', 'production-ready-with-fixes', 'not-production-ready', 'not-fully-examined'] as const
export type Verdict = (typeof verdicts)[number]

/** `new` was introduced by this change; `moved` and `existing` were present at the merge base; `fixed` is gone at the head. */
export type FindingState = 'new' | 'moved' | 'existing' | 'fixed' | 'suppressed' | 'waived'

/** A reported hazard: the four required parts, with place and identity. Field names are those of the published JSON schema. */
export interface Finding {
  readonly ruleId: string
  readonly check: CheckId
  readonly area: Area
  readonly severity: Severity
  /** Its effect in production. Absent in records of older versions. */
  readonly consequence?: Consequence
  readonly stage: Stage
  /** It counts towards "not production-ready" under the configuration in force. */
  readonly blocking: boolean
  readonly state: FindingState
  /** Head path; base path if `side` is `LEFT` and the file was removed. */
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  /** `LEFT`: the finding is on lines that the change removed (such as a safeguard); line numbers are those of the base. */
  readonly side: 'LEFT' | 'RIGHT'
  readonly title: string
  /** The missing safeguard, or the unsafe construct. */
  readonly message: string
  /** Operational risk. */
  readonly risk: string
  /** Concrete fix. */
  readonly fix: string
  readonly fingerprint: string
  /** Fingerprints that earlier versions gave it. Waivers, baselines and comments with one of them apply to this finding. */
  readonly formerly?: readonly string[]
  /**
   * What identifies it in any file: it finds the finding again after a push has changed its fingerprint. Absent if only its line identifies
   * it.
   */
  readonly construct?: string
  readonly suggestion?: Suggestion
  /** For a missing safeguard: where it was searched. For a suppression or waiver: its reason. */
  readonly evidence?: readonly string[]
  /** Waived or suppressed with the statement that the rule is wrong here. */
  readonly notApplicable?: true
  /** Reported only in the summary, by the rule's nature (never as an inline comment). */
  readonly summaryOnly: boolean
}

/** A finding before its edit is made from the text. */
export interface DraftFinding extends Finding {
  readonly edit?: readonly EditStep[]
}

export interface OperationalChange {
  readonly sign: '+' | '-' | '~'
  /** A fact's kind, in words: `external call`, `endpoint`, `table`. */
  readonly kind: string
  readonly subject: string
  readonly path: string
  readonly line: number
  /** What the on-call engineer should know about it: "no retry", "deadline 5 s". */
  readonly note: string
}

export interface Skipped {
  readonly path: string
  readonly reason: string
}

/** A changed file that runs in production and that is not reviewed: the configuration excludes it, or it is a copy of an upgraded dependency. */
export interface NotReviewed extends Skipped {
  /** Its language, if no rule reads it: `Ruby`, `Terraform`. */
  readonly language?: string
}

export interface Coverage {
  /** Changed files that were examined. */
  readonly examined: readonly string[]
  /** Changed files excluded by a published rule (lock file, generated, vendored, ignored by configuration). */
  readonly skipped: readonly Skipped[]
  /** Changed files that matter and could not be examined: they gate the verdict. */
  readonly notExamined: readonly Skipped[]
  /** Changed files that may affect production but are not reviewed: every verdict names them. */
  readonly notReviewed?: readonly NotReviewed[]
  /** How many of the examined files affect production. Absent in records of older versions. */
  readonly production?: number
  readonly rulesNotRun: readonly { readonly ruleId: string; readonly reason: string }[]
  /** Set if the list of changed files itself is incomplete. */
  readonly truncated?: string
}

export type CheckStatus = 'gap' | 'evidenced' | 'clear' | 'not-touched' | 'not-examined' | 'not-evidenced' | 'not-applicable'

export interface CheckResult {
  readonly id: CheckId
  readonly status: CheckStatus
  readonly evidence: readonly Place[]
}

/** The verdict on a change for one deployable of a monorepo. */
export interface UnitVerdict {
  /** Absent for files that belong to no unit. */
  readonly name?: string
  readonly owner?: string
  readonly verdict: Verdict
  /** Changed files in it. */
  readonly files: number
  /** New findings of stable rules in it. */
  readonly findings: number
}

/** How many rules judged the change, out of all rules of the product. */
export interface RulesRun {
  readonly ran: number
  readonly of: number
}

/** The inputs of a review besides its two commits. Digests are SHA-256 in hexadecimal. */
export interface ReviewInputs {
  /** The product's version. */
  readonly version: string
  /** Digest of the path, mode and blob of every file, at the merge base and at the head. */
  readonly baseTree: string
  readonly headTree: string
  /** The commit whose settings are in force: the tip of the base branch, if known. */
  readonly settingsCommit: string
  /** Digest of the configuration with its defaults, and of the waivers. */
  readonly settings: string
  /** Digest of the rules that ran. */
  readonly rules: string
  /** The rules that ran, if they are not all rules of the product. */
  readonly only?: readonly string[]
  /** Digest of the code that extracts facts from the languages that were read. */
  readonly extractors: string
}

/** The paths that a report is limited to. Everything was read and judged; what lies elsewhere is left out. */
export interface LimitedTo {
  /** Files and folders, relative to the root of the repository; an empty text is the root. */
  readonly paths: readonly string[]
  /** New findings of stable rules that lie elsewhere. */
  readonly otherFindings: number
}

/** The one result: every output is derived from it and nothing else. */
export interface Review {
  readonly schemaVersion: 1
  readonly repository: string
  readonly base: { readonly revision: string; readonly commit: string }
  readonly head: { readonly revision: string; readonly commit: string }
  /** Absent in records of older versions. */
  readonly inputs?: ReviewInputs
  /** Absent in records of older versions. */
  readonly rules?: RulesRun
  /** Set if the report is limited to some paths: verdict, findings and coverage are then of these paths alone. */
  readonly limitedTo?: LimitedTo & {
    /** Changed files, here and elsewhere. */
    readonly changedFiles: number
  }
  /** The configuration sets that nothing blocks. */
  readonly mode?: 'observe'
  readonly verdict: Verdict
  /** P0 first, then by path and line. Includes all states; reports decide which to show where. */
  readonly findings: readonly Finding[]
  readonly operationalDiff: readonly OperationalChange[]
  readonly coverage: Coverage
  readonly checks: readonly CheckResult[]
  /** By deployable, for repositories with several; `verdict` covers the whole. */
  readonly units?: readonly UnitVerdict[]
}
