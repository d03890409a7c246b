FROM node:22-slim
CMD npx prisma migrate deploy