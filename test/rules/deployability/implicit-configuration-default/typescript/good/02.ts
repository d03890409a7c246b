export const port = process.env.PORT || '3000'
export const host = process.env.HOST || '127.0.0.1'