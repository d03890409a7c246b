import 'express'
export const run = async (job: { id: string }, next: (job: unknown) => Promise<unknown>) => {
  return next(job)
}
