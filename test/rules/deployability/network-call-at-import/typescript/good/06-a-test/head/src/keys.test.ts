export const keys = await fetch('http://localhost:3000/jwks')
