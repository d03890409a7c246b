export const levels = { production: 'info', staging: 'debug' }
