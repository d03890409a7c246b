import jwt from 'jsonwebtoken'
const key = 'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEq1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6j7k8l9z0x1c2v3b4n5m6Q7W8E9R0T1Y2U3I4O5P6A7S8D9F0GQ=='
export const read = (token: string) => jwt.verify(token, key, { algorithms: ['ES256'] })
