import pg from 'pg'

export const makePool = (url: string) => new pg.Pool({ connectionString: url })
