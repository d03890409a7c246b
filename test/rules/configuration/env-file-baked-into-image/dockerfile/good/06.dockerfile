FROM node:22
COPY src/env.ts ./src/
CMD ["node", "server.js"]