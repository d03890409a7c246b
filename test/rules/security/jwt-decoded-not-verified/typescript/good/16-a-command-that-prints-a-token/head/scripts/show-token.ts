import jwt from 'jsonwebtoken'

const [token = ''] = process.argv.slice(2)
const claims = jwt.decode(token) as { sub: string; role: string }
console.log(`user ${claims.sub}, role ${claims.role}`)
