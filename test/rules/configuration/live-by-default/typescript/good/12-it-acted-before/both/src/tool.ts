import 'express'
export const dryRun = process.env.DRY_RUN !== 'false'
