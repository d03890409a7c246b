export const docs = 'https://docs.example.com/live/reference'
export const api = 'https://api.stripe.com'
