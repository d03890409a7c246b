import nodemailer from 'nodemailer';

export const mailer = nodemailer.createTransport({ host: process.env.SMTP_HOST, port: 587, connectionTimeout: 5000, socketTimeout: 10000 });

export async function sendReceipt(to: string, bookingId: string) {
  await mailer.sendMail({ to, subject: `Booking ${bookingId}`, text: 'Thank you.' });
}
