import jwt from 'jsonwebtoken'
export const sign = (user: object) => jwt.sign(user, process.env.JWT_SECRET!)
