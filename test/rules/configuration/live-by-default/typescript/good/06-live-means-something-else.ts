export const reload = process.env.LIVE_RELOAD !== 'false'
export const realIp = process.env.TRUST_REAL_IP ?? 'true'
