/** A reason that begins so says more than that the risk is accepted: that the rule was wrong here. Of command, file and comment alike. */
export const isNotApplicable = (reason: string): boolean => /^not[ -]applicable\b/i.test(reason.trim())
