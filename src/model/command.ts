/** What a person asked for in a comment on a pull request. */
export type Command =
  | { readonly kind: 'recheck' | 'audit' | 'pause' | 'resume' | 'help' }
  /** `target`: a rule's id or a finding's fingerprint. */
  | { readonly kind: 'explain'; readonly target: string }
  /** `until`: the last day on which it holds, as `YYYY-MM-DD`. `notApplicable`: the rule is wrong here, says who waives it. */
  | { readonly kind: 'waive'; readonly finding: string; readonly until: string; readonly reason: string; readonly notApplicable: boolean }
  | { readonly kind: 'unwaive'; readonly finding: string }
  /** Meant for us, and not understood: `problem` says what was expected. Plain text, nothing of the comment in it. */
  | { readonly kind: 'invalid'; readonly problem: string }

/** What each command does and who may give it, in the order in which help lists them. */
export const commandGuide: readonly { readonly usage: string; readonly who: string; readonly does: string }[] = [
  {
    usage: '/readiness recheck',
    who: 'write access, or the author',
    does: 'reviews the head again, once a minute for each person and commit',
  },
  {
    usage: '/readiness explain RULE or FINDING',
    who: 'write access, or the author',
    does: 'tells what is missing, the risk, the fix, the evidence and how to suppress it',
  },
  {
    usage: '/readiness waive FINDING [as not-applicable] until YYYY-MM-DD because REASON',
    who: 'maintain or admin, or a team that the configuration names; never the author',
    does: 'accepts a finding on this pull request up to and including that day, at most a year ahead; or says besides that its rule is wrong here',
  },
  {
    usage: '/readiness unwaive FINDING',
    who: 'maintain or admin, or a team that the configuration names',
    does: 'takes such a waiver back',
  },
  { usage: '/readiness audit', who: 'write access', does: 'puts the report on the whole repository into the details of the check' },
  { usage: '/readiness pause', who: 'write access', does: 'stops reviews of further pushes; the check of such a push does not pass' },
  { usage: '/readiness resume', who: 'write access', does: 'reviews again' },
  { usage: '/readiness help', who: 'write access', does: 'lists the commands in the details of the check' },
]

/** What was answered to a command or a button, for the check of the commit on which it was given. */
export interface CommandRecord {
  readonly login: string
  /** The verb alone. */
  readonly command: string
  readonly outcome: 'done' | 'refused'
  /** One sentence for the summary: why it was refused, or what was done. Plain text; code marks are allowed. */
  readonly note?: string
  /** Markdown for the check's details, made safe by whoever wrote it. */
  readonly answer?: string
}
