FROM node:22
STOPSIGNAL SIGTERM
CMD ["node", "server.js"]