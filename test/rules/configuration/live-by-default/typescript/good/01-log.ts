export const mode = process.env.SMS_MODE ?? 'log'
