/** Whether GitHub answered with this status (an Octokit error carries it). */
export const isStatus = (error: unknown, ...statuses: readonly number[]): boolean =>
  error instanceof Error && 'status' in error && statuses.includes(Number(error.status))
