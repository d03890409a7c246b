import type { Judgement, Rule } from '#model/rule'
import type { Change, System } from '#model/system'

/** The judgements of one rule on both sides, or why it did not run. */
export type Judged =
  | { readonly rule: Rule; readonly head: readonly Judgement[]; readonly base: readonly Judgement[] }
  | { readonly rule: Rule; readonly notRun: string; readonly crashed: boolean }

/** Runs a rule on a system, directly or with a cache of earlier judgements. */
export type Ask = (rule: Rule, system: System, change: Change | undefined) => readonly Judgement[]

const ask: Ask = (rule, system, change) => [...rule.judge(system, change)]

const unread = (rule: Rule, system: System): string | undefined => {
  const blocking = rule.mustHaveRead && system.notExamined.find((file) => rule.mustHaveRead?.(file.path))
  return blocking && `it must read ${blocking.path}, which was not examined (${blocking.reason})`
}

/**
 * Runs a rule on head and base in the same try: if one side fails, neither counts, or existing findings would look new. An error in a rule
 * is a bug of this product: here, in one place, it becomes a notice.
 */
export const judge = (rule: Rule, head: System, base: System | undefined, change: Change | undefined, asking: Ask = ask): Judged => {
  const reason = unread(rule, head) ?? (base && unread(rule, base))
  if (reason) return { rule, notRun: reason, crashed: false }
  try {
    // The base first: its cached results may be reused for the head.
    const before = base ? asking(rule, base, undefined) : []
    return { rule, head: asking(rule, head, change), base: before }
  } catch (error) {
    return { rule, notRun: `it failed: ${error instanceof Error ? error.message : String(error)}`, crashed: true }
  }
}
