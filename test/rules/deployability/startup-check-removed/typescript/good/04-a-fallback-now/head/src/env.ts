export const limit = process.env.PAGE_LIMIT ?? '50'
