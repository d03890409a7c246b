import 'express'
export const caseSensitiveColumns = ['code', 'path']
export const caseInsensitive = ['name', 'title']
