import { Store } from './store.js'
const store = new Store('postgres://db')
store.pool.on('error', (error) => console.error(error))
