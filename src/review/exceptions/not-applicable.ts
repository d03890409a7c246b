/**
 * Whether a reason states that the rule is wrong in this place, rather than that the risk is accepted. Used for commands, waiver files and
 * comments.
 */
export const isNotApplicable = (reason: string): boolean => /^not[ -]applicable\b/i.test(reason.trim())
