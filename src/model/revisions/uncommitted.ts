/** The revision, and the "commit", of the working tree. */
export const workTree = 'WORKTREE'

/** The revision, and the "commit", of the staged files. */
export const stagedFiles = 'INDEX'

/** Whether a side of a change is not a commit: the working tree, or the staged files. */
export const isUncommitted = (revision: string): boolean => revision === workTree || revision === stagedFiles
