import { load } from './config.js'
const { error, config } = load()
if (error) process.exit(1)
console.log(config)
