import { Pool } from 'pg'

class Archive {
  readonly pool = new Pool({ connectionString: process.env.ARCHIVE_URL })
}

export const archive = new Archive()
