export const stackTraces = process.env.NODE_ENV !== 'production'
export const level = process.env.NODE_ENV === 'production' ? 'info' : 'debug'
