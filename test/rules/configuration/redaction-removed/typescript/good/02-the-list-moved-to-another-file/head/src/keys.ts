export const sensitiveKeys = ['password', 'secret', 'token']
