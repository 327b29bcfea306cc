# syntax=docker/dockerfile:1

# The site as an image: built from the sources, run by a JRE alone and by an account without rights, on a file system that
# it cannot write to. What it writes is below /data; in a cluster that is only what is being uploaded.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -q package -DskipTests \
 && mv web/target/web-*-exec.jar /parley.jar

FROM eclipse-temurin:25-jre-noble AS base
RUN useradd --system --uid 10001 --no-create-home parley

# As by hand, and with the JVM that will run it: what the cache holds is of no use to another one.
FROM base AS installed
RUN install --directory --owner=parley /parley
COPY bin /bin-of-parley
COPY --from=build --chmod=0644 /parley.jar /
USER parley
RUN /bin-of-parley/install /parley.jar /parley

FROM base
RUN install --directory --owner=parley --mode=0700 /data /keys /uploads
COPY docker/probe /usr/local/bin/probe
COPY --from=installed --chown=root:root /parley /parley
USER parley
ENV PARLEY_DATA=/data JAVA_OPTS=-XX:MaxRAMPercentage=60
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=90s --retries=3 CMD ["probe", "8080", "/health/live"]
ENTRYPOINT ["/parley/parley"]
