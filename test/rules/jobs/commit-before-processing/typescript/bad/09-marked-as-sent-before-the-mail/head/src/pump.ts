import { prisma } from './db.js';
import { mailer } from './mailer.js';

export async function pump(): Promise<void> {
  const due = await prisma.mail.findMany({ where: { status: 'DUE' }, take: 50 });
  for (const mail of due) {
    await prisma.mail.update({ where: { id: mail.id }, data: { status: 'SENT' } }); // <- finding
    await mailer.send(mail);
  }
}
