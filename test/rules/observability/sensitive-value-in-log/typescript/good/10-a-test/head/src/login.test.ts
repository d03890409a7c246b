import 'express'
console.log('password', process.env.TEST_PASSWORD)
