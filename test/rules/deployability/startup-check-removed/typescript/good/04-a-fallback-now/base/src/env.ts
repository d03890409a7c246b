if (!process.env.PAGE_LIMIT) throw new Error('PAGE_LIMIT is missing')
export const limit = process.env.PAGE_LIMIT
