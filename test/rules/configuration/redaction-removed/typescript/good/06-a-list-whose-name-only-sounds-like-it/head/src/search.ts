import 'express'
export const caseSensitiveColumns = ['code']
export const caseInsensitive = ['name']
