import { Pool } from 'pg'
export class Store {
  #db = new Pool({ connectionTimeoutMillis: 5_000 })
  constructor() {
    this.#db.on('error', (error) => console.error(error))
  }
}
