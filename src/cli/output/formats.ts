/** The formats of a review, apart from the code that writes them, so that `--help` does not load it. */
export const reviewFormats = ['terminal', 'json', 'sarif', 'markdown', 'github', 'gitlab', 'html'] as const
export type ReviewFormat = (typeof reviewFormats)[number]

/** The formats of an audit. */
export const auditFormats = ['terminal', 'json', 'markdown', 'sarif', 'html'] as const
export type AuditFormat = (typeof auditFormats)[number]
