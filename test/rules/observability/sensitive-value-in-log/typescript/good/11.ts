import winston from 'winston'
const logger = winston.createLogger()
export const invite = (user: { id: string; emailSent: boolean; emailTemplate: string }) => logger.info('invited', { user: user.id, sent: user.emailSent, template: user.emailTemplate })