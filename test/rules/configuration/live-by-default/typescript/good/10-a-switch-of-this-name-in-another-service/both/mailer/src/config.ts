export const config = {
  dryRun: process.env.DRY_RUN !== 'false',
}
