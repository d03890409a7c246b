export const config = {
  smsDryRun: process.env.SMS_DRY_RUN === 'true', // <- finding
}
