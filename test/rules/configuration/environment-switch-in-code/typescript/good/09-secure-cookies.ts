export const cookie = { secure: process.env.NODE_ENV === 'production', path: '/' }
