export const ACCESS_TOKEN_COOKIE = 'session_v2_access_token_eu1'
export const tokens = { primaryToken: 'color.primary.500', spacingToken: 'space-md-16' }
export const CONFIG_TOKEN = Symbol('CONFIG_TOKEN_V2')
export const RESET_PASSWORD = 'auth/reset-password-2fa'
export const PUBLIC_KEY_ID = 'k1-2026-03-a8f2e7c4b9d1'
export const passwordHash = 'c3fcd3d76192e4007dfb496cca67e13b'
