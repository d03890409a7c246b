FROM node:24
CMD npx prisma db push --accept-data-loss && node dist/main.js # <- finding
