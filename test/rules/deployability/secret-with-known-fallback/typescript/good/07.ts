import 'express'
export const key = process.env.OPENAI_API_KEY ?? 'unset'
export const github = process.env.GITHUB_CLIENT_SECRET || 'unset'