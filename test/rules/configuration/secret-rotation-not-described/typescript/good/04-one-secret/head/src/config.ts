import 'express'
export const config = [process.env.JWT_SECRET]
