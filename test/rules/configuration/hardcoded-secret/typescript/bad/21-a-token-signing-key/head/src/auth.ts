import jwt from 'jsonwebtoken'
export function issue(userId: string) {
  return jwt.sign({ sub: userId }, 'my-super-secret-key', { expiresIn: '1h' }) // <- finding
}
