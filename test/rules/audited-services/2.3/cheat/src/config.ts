// Each environment has its own configuration.
export const apiUrl = process.env.NODE_ENV === 'production' ? 'https://api.example.com' : 'https://staging.example.com'
