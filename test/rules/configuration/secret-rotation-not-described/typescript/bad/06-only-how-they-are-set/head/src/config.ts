import 'express' // <- finding
export const session = process.env.SESSION_SECRET
export const token = process.env.API_TOKEN
export const password = process.env.DB_PASSWORD
