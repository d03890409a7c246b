FROM node:22
STOPSIGNAL SIGKILL # <- finding
CMD ["node", "server.js"]