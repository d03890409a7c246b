/** A user can request a review or an audit of a commit once in this time. */
export const repeatSeconds = 60

export const recheckedJustNow = 'You requested a review of this commit less than a minute ago.'
