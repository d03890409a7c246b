import type { CheckId } from './checks.ts'
import type { Consequence } from './consequence.ts'
import type { Change, Linked, System } from './system.ts'
import type { Fact } from './fact.ts'
import type { Place, Span } from './source-file.ts'
import type { Severity } from './severity.ts'

/** `preview`: in the summary only, never inline, never blocking, outside the verdict. `stable`: earned by labelled findings. */
export type Stage = 'preview' | 'stable'

/** The languages and formats that a rule claims, and that its examples are written in. */
export type ExampleLanguage =
  'typescript' | 'python' | 'go' | 'java' | 'sql' | 'prisma' | 'kubernetes' | 'compose' | 'dockerfile' | 'actions' | 'documents'

/**
 * A text, or several files by path. A line that ends in the marker `<- finding` (behind the language's comment sign) must be
 * reported, and no other line may be. `base` holds the files as they were before, where the rule judges a change.
 * A single text stands at a usual path of its language, inside a small server package (see `test/rules/example-system.ts`).
 */
export type Example =
  string | { readonly title?: string; readonly files: Readonly<Record<string, string>>; readonly base?: Readonly<Record<string, string>> }

export interface Examples {
  readonly bad: readonly [Example, ...Example[]]
  readonly good: readonly [Example, ...Example[]]
}

/** The examples of a rule, by language. They lie in `test/rules/<area>/<id>`, in files of their own. */
export type RuleExamples = Readonly<Partial<Record<ExampleLanguage, Examples>>>

export interface Suggestion {
  /** Lines replaced, of the head's file. */
  readonly at: Span
  /** The whole replacement of these lines, without a final line break. */
  readonly replacement: string
}

/** A readiness gap at a place. */
export interface Gap {
  readonly kind: 'gap'
  readonly at: Place
  /** What the hazard hangs on, for identity across pushes (a fact's `subject`, or the name that is absent). */
  readonly subject: string
  readonly within: string
  /** One or two sentences about this place: what is missing or unsafe. */
  readonly message: string
  /** Lower (or higher) than the rule's own, where the facts say so. */
  readonly severity?: Severity
  /** The check of this gap, where it is not the first one of the rule. */
  readonly check?: CheckId
  /** What it means here, when more is known than the rule's general `why`. */
  readonly risk?: string
  readonly fix?: string
  readonly suggestion?: Suggestion
  /** For an absence: where it was looked for. */
  readonly evidence?: readonly string[]
}

/** The safeguard that a rule looks for, found. Gives the audit its "evidenced", and a removed safeguard its line. */
export interface Evidence {
  readonly kind: 'evidence'
  readonly at: Place
  readonly subject: string
  readonly within: string
  readonly note: string
  /** Checks that it is evidence of; all that the rule serves where it is left out. None: it only tells where a safeguard stands. */
  readonly checks?: readonly CheckId[]
}

export type Judgement = Gap | Evidence

/** One hazard. */
export interface Rule {
  /** Names the hazard, in kebab-case, unique without its area: it reads right behind `readiness-ignore`. */
  readonly id: string
  /** The check it serves first, then any others. */
  readonly check: CheckId
  readonly alsoServes?: readonly CheckId[]
  readonly severity: Severity
  /** What comes of it in production, where the area and the severity do not say so: see `consequenceOf`. */
  readonly consequence?: Consequence
  readonly stage: Stage
  readonly title: string
  /** Operational risk: what happens at 3 AM. */
  readonly why: string
  readonly fix: string
  /** What it honestly cannot see; shown on its page. */
  readonly blindSpots?: string
  /** Never shown inline: a matter of the whole change, for the summary. */
  readonly summaryOnly?: boolean
  /** Those that it has examples for, bad and good. */
  readonly languages: readonly ExampleLanguage[]
  /**
   * For a rule of absence: the files that it must have been able to examine. If one of them was not, the rule is not run and the coverage says so.
   */
  readonly mustHaveRead?: (path: string) => boolean
  judge(system: System, change: Change | undefined): Iterable<Judgement>
}

/** A rule as it is shown to a reader, with its examples. */
export interface ExplainedRule extends Rule {
  readonly examples: RuleExamples
}

/** A gap at a fact: place, identity and enclosing function are the fact's own. */
export const gapAt = (
  fact: Linked<Fact>,
  gap: Omit<Gap, 'kind' | 'at' | 'subject' | 'within'> & { readonly at?: Span; readonly subject?: string },
): Gap => ({
  subject: fact.subject,
  within: fact.within,
  ...gap,
  kind: 'gap',
  at: gap.at ? { path: fact.at.path, startLine: gap.at.startLine, endLine: gap.at.endLine } : fact.at,
})

/** The safeguard of a fact: `at` is the safeguard's own lines (the option, the decorator, the handler), where they are known. */
export const evidenceAt = (fact: Linked<Fact>, note: string, at?: Span & { readonly path?: string }, subject?: string): Evidence => ({
  kind: 'evidence',
  subject: subject ?? fact.subject,
  within: fact.within,
  note,
  at: at ? { path: at.path ?? fact.at.path, startLine: at.startLine, endLine: at.endLine } : fact.at,
})

/** Declares a rule. Its examples, bad and good for each language it claims, lie in `test/rules/<area>/<id>`. */
export const rule = (definition: Rule): Rule => definition
