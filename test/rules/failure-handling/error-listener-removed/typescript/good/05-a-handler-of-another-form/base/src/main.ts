import 'express'
process.on('unhandledRejection', (error) => console.error(error))
export const up = 1
