import 'express' // <- finding
export const config = [process.env.COOKIE_SECRET, process.env.DB_PASSWORD, process.env.MAIL_API_KEY, process.env.WEBHOOK_SIGNING_KEY]
