FROM node:24
CMD npx prisma migrate deploy && node dist/main.js
