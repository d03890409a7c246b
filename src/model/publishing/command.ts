/** A command that a user gave in a comment on a pull request. */
export type Command =
  | { readonly kind: 'recheck' | 'audit' | 'pause' | 'resume' | 'help' }
  /** `target`: a rule's id or a finding's fingerprint. */
  | { readonly kind: 'explain'; readonly target: string }
  /**
   * `until`: the last day on which it holds, as `YYYY-MM-DD`. `notApplicable`: the author of the waiver states that the rule is wrong here.
   */
  | { readonly kind: 'waive'; readonly finding: string; readonly until: string; readonly reason: string; readonly notApplicable: boolean }
  | { readonly kind: 'unwaive'; readonly finding: string }
  /** Addressed to this app but not understood; `problem` names the expected form. Plain text, without any text of the comment. */
  | { readonly kind: 'invalid'; readonly problem: string }

/** What each command does and who may use it, in the order of the help text. */
export const commandGuide: readonly { readonly usage: string; readonly who: string; readonly does: string }[] = [
  {
    usage: '/readiness recheck',
    who: 'write access, or the author',
    does: 'reviews the head again, at most once a minute per person and commit',
  },
  {
    usage: '/readiness explain RULE or FINDING',
    who: 'write access, or the author',
    does: 'shows the risk, the fix and how to suppress it; for a finding also what is missing, and the evidence',
  },
  {
    usage: '/readiness waive FINDING [as not-applicable] until YYYY-MM-DD because REASON',
    who: 'maintain or admin role, or a team in `commands.teams`; never the author',
    does: 'accepts a finding on this pull request through that day, at most a year ahead; `as not-applicable` also reports that the rule is wrong here',
  },
  {
    usage: '/readiness unwaive FINDING',
    who: 'maintain or admin role, or a team in `commands.teams`',
    does: 'revokes a waiver given by command',
  },
  { usage: '/readiness audit', who: 'write access', does: 'adds the audit of the whole repository to the details of the check' },
  { usage: '/readiness pause', who: 'write access', does: 'stops reviewing further pushes; their check does not pass' },
  { usage: '/readiness resume', who: 'write access', does: 'resumes reviews, and reviews the head' },
  { usage: '/readiness help', who: 'write access', does: 'lists the commands in the details of the check' },
]

/** The answer to a command or a button, for the check of the commit on which it was given. */
export interface CommandRecord {
  readonly login: string
  /** The verb alone. */
  readonly command: string
  readonly outcome: 'done' | 'refused'
  /** One sentence for the summary: why the command was refused, or its effect. Plain text; code marks are allowed. */
  readonly note?: string
  /** Markdown for the check's details; its author has already escaped untrusted text. */
  readonly answer?: string
}
