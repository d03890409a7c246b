FROM node:22
RUN --mount=type=secret,id=env,target=/app/.env npm run build
CMD ["node", "server.js"]