import 'express'
console.log('environment', process.env) // <- finding