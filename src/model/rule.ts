import type { CheckId } from './checks.ts'
import type { Consequence } from './consequence.ts'
import type { Change, Linked, System } from './system.ts'
import type { Fact } from './fact.ts'
import type { Place, Span } from './source-file.ts'
import type { Severity } from './severity.ts'

/** `preview`: in the summary only, never inline, never blocking, outside the verdict. `stable`: earned by labelled findings. */
export type Stage = 'preview' | 'stable'

/** The languages and formats that a rule supports, and that its examples are written in. */
export type ExampleLanguage =
  | 'typescript'
  | 'python'
  | 'go'
  | 'java'
  | 'sql'
  | 'prisma'
  | 'kubernetes'
  | 'compose'
  | 'dockerfile'
  | 'terraform'
  | 'cloudformation'
  | 'systemd'
  | 'actions'
  | 'documents'

/**
 * A text, or several files by path. A line that ends in the marker `<- finding` (after the language's comment sign) must be reported, and
 * no other line may be. `base` holds the files before the change, for rules that judge a change. A single text is placed at a usual path of
 * its language, inside a small server package (see `test/rules/example-system.ts`).
 */
export type Example =
  string | { readonly title?: string; readonly files: Readonly<Record<string, string>>; readonly base?: Readonly<Record<string, string>> }

export interface Examples {
  readonly bad: readonly [Example, ...Example[]]
  readonly good: readonly [Example, ...Example[]]
}

/** The examples of a rule, by language. They are files in `test/rules/<area>/<id>`. */
export type RuleExamples = Readonly<Partial<Record<ExampleLanguage, Examples>>>

export interface LineEdit {
  /** Lines replaced, of the head's file. */
  readonly at: Span
  /** The whole replacement of these lines, without a final line break. */
  readonly replacement: string
}

export interface Suggestion extends LineEdit {
  /** Other lines of the same file that belong to the edit: the import of a name, a declaration. */
  readonly also?: readonly LineEdit[]
}

/** All lines that an edit replaces, from top to bottom. */
export const partsOf = ({ at, replacement, also = [] }: Suggestion): readonly LineEdit[] =>
  [{ at, replacement }, ...also].toSorted((one, other) => one.at.startLine - other.at.startLine)

/**
 * How the code at a gap can be mended, by what the facts say. The text of the file decides whether and how the edit can be made (see `src/edits`);
 * then it is tried. Several steps are one edit.
 */
export type EditStep =
  /** The only mention in the lines of the gap. In code, it is outside of literals, unless it is written with quotes. */
  | { readonly kind: 'replace'; readonly text: string; readonly by: string; readonly imports?: string }
  /** The value of an option, a field or a key: `timeout: 0`, `timeout = 0`. */
  | { readonly kind: 'value'; readonly name: string; readonly from: string; readonly by: string }
  /** A variable of the environment without its fallback, so that the process stops where it is missing. */
  | { readonly kind: 'require'; readonly name: string }
  /** The line of the gap goes: all of it, or what begins so. */
  | { readonly kind: 'delete'; readonly line: string; readonly isWhole?: true }
  /** The error that a handler at the gap catches leaves it at its end, or ends the process there. */
  | { readonly kind: 'rethrow'; readonly by: 'throw' | 'exit' }
  /** A further argument of the call that the gap is about; in TypeScript, properties go into its last argument. */
  | { readonly kind: 'argument'; readonly callee: string; readonly code: string }
  /** Fields of the composite literal (`http.Cookie{…}`) in the lines of the gap. */
  | { readonly kind: 'field'; readonly of: string; readonly code: string; readonly imports?: string }
  /** A statement with a block around the lines of the gap, in Python. */
  | { readonly kind: 'wrap'; readonly heading: string }
  /** A line behind the only one of the file that begins so, with the indentation of the next. */
  | { readonly kind: 'after-line'; readonly line: string; readonly code: string }
  /** The command of an image starts without a shell, or in its place. */
  | { readonly kind: 'exec-form' }
  /** What the member that JavaScript at the gap calls returns, or what it is called on, is closed on SIGTERM before the process ends. */
  | { readonly kind: 'close-on-signal'; readonly is: 'result' | 'object'; readonly member: string }
  /** The first line of the file. */
  | { readonly kind: 'first-line'; readonly code: string }

/** A readiness gap at a place. */
export interface Gap {
  readonly kind: 'gap'
  readonly at: Place
  /** What identifies the hazard across pushes (a fact's `subject`, or the name that is absent). */
  readonly subject: string
  /** Its subject in earlier versions. Comments, waivers and baselines with that subject still hold. */
  readonly formerSubject?: string
  readonly within: string
  /** What was found here, if the title of the rule is more general: `Signature check removed` instead of `Access check removed`. */
  readonly title?: string
  /** One or two sentences about this place: the missing or unsafe construct. */
  readonly message: string
  /**
   * The safeguard that is missing, as a noun phrase: `the timeout of \`client.get\``. If the change removed it, "This change removes …" takes the
   * place of the first sentence of `message`. If absent, a general sentence is put in front of `message`.
   */
  readonly removed?: string
  /** The line of the base that the change removes, of a rule that compares both sides, if no evidence of the base shows it. */
  readonly removedAt?: Place
  /**
   * The code at `at` says it itself: `timeout: 0`, `max_retries=None`. The comment then stays on that line, also if the change removed a safeguard
   * there.
   */
  readonly isWritten?: boolean
  /** A severity other than the rule's own, if the facts justify it. */
  readonly severity?: Severity
  /** The part of the rule that found this gap is a preview. */
  readonly stage?: 'preview'
  /** The same for a gap whose safeguard the change removed. */
  readonly stageIfRemoved?: 'preview'
  /** The same for a gap whose safeguard was never there, or is gone for longer. */
  readonly stageUnlessRemoved?: 'preview'
  /** Its effect in production, if it differs from that of the rule: guessed passwords, where the rule is about endless retries. */
  readonly consequence?: Consequence
  /** The check of this gap, if it is not the first one of the rule. */
  readonly check?: CheckId
  /** The risk and the fix for what was found here (its kind, library and language). If absent, the rule's `why` and `fix` hold for it as they are. */
  readonly risk?: string | undefined
  readonly fix?: string | undefined
  /** The fix if the change removed the safeguard: to restore it. If absent, `fix` holds in that case too. */
  readonly fixIfRemoved?: string
  readonly suggestion?: Suggestion
  /** The edit as steps, if the rule does not know the text. */
  readonly edit?: readonly EditStep[] | undefined
  /** For a missing safeguard: where it was searched. */
  readonly evidence?: readonly string[]
}

/** What a finding says about its own place. */
export type GapTexts = Pick<Gap, 'title' | 'message' | 'risk' | 'fix' | 'consequence' | 'severity' | 'stage' | 'check' | 'isWritten'>

/** A safeguard that a rule looks for and found. It gives the audit its "evidenced", and a removed safeguard its line. */
export interface Evidence {
  readonly kind: 'evidence'
  readonly at: Place
  readonly subject: string
  readonly within: string
  readonly note: string
  /** Checks that it is evidence for; if absent, the rule's first check alone. If empty, it only locates a safeguard. */
  readonly checks?: readonly CheckId[]
}

export type Judgement = Gap | Evidence

/** One hazard. */
export interface Rule {
  /** Names the hazard, in kebab-case, unique across areas; it is written after `readiness-ignore`. */
  readonly id: string
  /** The check it serves first, then any others. */
  readonly check: CheckId
  readonly alsoServes?: readonly CheckId[]
  readonly severity: Severity
  /** The lowest grade that earlier versions gave: a baseline that recorded a finding with it, or a higher one, still covers the finding. */
  readonly raisedFrom?: Severity
  /** The highest grade that those findings have now, if it is not that of the rule. */
  readonly raisedTo?: Severity
  /** Its effect in production, if the area and the severity do not determine it: see `consequenceOf`. */
  readonly consequence?: Consequence
  readonly stage: Stage
  readonly title: string
  /** Operational risk: what happens at 3 AM. True of every finding that brings no `risk` of its own, and shown on the page of the rule. */
  readonly why: string
  /** Shown on the page of the rule, and with every finding that brings no `fix` of its own. */
  readonly fix: string
  /** Cases that it does not detect; shown on its page. */
  readonly blindSpots?: string
  /** Never shown inline: it concerns the whole change, and is reported in the summary. */
  readonly summaryOnly?: boolean
  /** The languages for which it has examples, bad and good. */
  readonly languages: readonly ExampleLanguage[]
  /**
   * For a rule about absence: the files that it must have been able to examine. If one of them was not examined, the rule's gaps in code
   * that the file may belong to are withheld, and the coverage says so.
   */
  readonly mustHaveRead?: (path: string) => boolean
  judge(system: System, change: Change | undefined): Iterable<Judgement>
}

/** A rule with its examples, as its page shows it. */
export interface ExplainedRule extends Rule {
  readonly examples: RuleExamples
}

/** A gap at a fact: place, identity and enclosing function are those of the fact. */
export const gapAt = (
  fact: Linked<Fact>,
  gap: Omit<Gap, 'kind' | 'at' | 'subject' | 'within'> & { readonly at?: Span; readonly subject?: string },
): Gap => ({
  ...(gap.subject === undefined && fact.formerSubject !== undefined && { formerSubject: fact.formerSubject }),
  subject: fact.subject,
  within: fact.within,
  ...gap,
  kind: 'gap',
  at: gap.at ? { path: fact.at.path, startLine: gap.at.startLine, endLine: gap.at.endLine } : fact.at,
})

/** The safeguard of a fact: `at` is the safeguard's own lines (the option, the decorator, the handler), if known. */
export const evidenceAt = (fact: Linked<Fact>, note: string, at?: Span & { readonly path?: string }, subject?: string): Evidence => ({
  kind: 'evidence',
  subject: subject ?? fact.subject,
  within: fact.within,
  note,
  at: at ? { path: at.path ?? fact.at.path, startLine: at.startLine, endLine: at.endLine } : fact.at,
})

/** Without `raisedFrom`, `raisedTo` has no effect. */
type Raised = Required<Pick<Rule, 'raisedFrom'>> | { readonly raisedTo?: undefined }

/** Declares a rule. Its examples, bad and good for each supported language, are in `test/rules/<area>/<id>`. */
export const rule = (definition: Rule & Raised): Rule => definition
