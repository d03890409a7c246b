const mode = process.env.MAIL_MODE
if (!mode) throw new Error('MAIL_MODE is missing')
export { mode }
