#!/bin/sh
chown -R app:app /data
if [ "$MODE" = "worker" ]; then
  exec gosu app java -cp /app/app.jar shop.Worker
else
  gosu app java $JAVA_OPTS -jar /app/app.jar  # <- finding
fi
