export const mode = process.env.NODE_ENV === 'production' ? (process.env.MAIL_MODE ?? 'live') : 'log'
