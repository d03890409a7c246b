export const PASSWORD_FIELD = 'password'
export const TOKEN_HEADER = 'x-api-token'
export const SECRET_ENV = 'PAYMENTS_API_SECRET'
export const errors = { password: 'Password must have 12 characters', secret: 'invalid_client_secret' }
