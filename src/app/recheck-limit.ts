/** A person can have a commit reviewed again, or audited, once in this time. */
export const repeatSeconds = 60

export const recheckedJustNow = 'You had this commit reviewed again less than a minute ago.'
