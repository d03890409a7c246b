import express from 'express'
export const app = express()
export const search = (text: string) => (process.env.SEARCH_ENABLED === 'true' ? [text] : [])
