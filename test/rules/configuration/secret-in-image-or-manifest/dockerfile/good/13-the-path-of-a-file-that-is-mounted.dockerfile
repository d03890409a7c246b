FROM eclipse-temurin:21-jre
COPY build/transcriber.jar /srv/transcriber.jar
ENV GOOGLE_APPLICATION_CREDENTIALS=/run/transcriber/config/key.json
CMD ["java", "-jar", "/srv/transcriber.jar"]
