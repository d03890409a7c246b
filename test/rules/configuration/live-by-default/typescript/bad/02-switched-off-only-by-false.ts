export const live = process.env.SMS_LIVE !== 'false' // <- finding
