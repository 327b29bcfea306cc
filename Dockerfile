# syntax=docker/dockerfile:1

# The site as an image: built from the sources, run by a JRE alone and by an account without rights, on a file system that
# it cannot write to. What it writes is below /data; in a cluster that is only what is being uploaded.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -q package -DskipTests \
 && java -Djarmode=tools -jar web/target/web-*-exec.jar extract --layers --launcher --destination /layers

FROM eclipse-temurin:25-jre-noble
RUN useradd --system --uid 10001 --no-create-home parley \
 && install --directory --owner=parley --mode=0700 /data /keys /uploads
WORKDIR /parley
COPY docker/probe /usr/local/bin/probe
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER parley
ENV PARLEY_DATA=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=90s --retries=3 CMD ["probe", "8080", "/health/live"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "--enable-native-access=ALL-UNNAMED", \
    "org.springframework.boot.loader.launch.JarLauncher"]
