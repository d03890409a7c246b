export const info = () => ({ host: process.env.HOSTNAME, mode: process.env.NODE_ENV })
