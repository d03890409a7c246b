export const dryRun = process.env.DRY_RUN === 'true'
