# One image per process from the jar that ships: build the jars first with ./dev up or mvn -DskipTests package.
# A training run for the start-up cache needs the database, so the image goes without one.
FROM eclipse-temurin:25-jdk AS unpacked
ARG MODULE
COPY ${MODULE}/target/${MODULE}.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --destination /app

FROM eclipse-temurin:25-jre
ARG FLAGS
# What printed forms are set in (COUNTY_FONT).
RUN apt-get update && apt-get install -y --no-install-recommends fonts-wqy-microhei && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 county
COPY --from=unpacked /app /app
USER county
ENV JAVA_TOOL_OPTIONS="-XX:+ExitOnOutOfMemoryError -Duser.timezone=Asia/Shanghai -Dfile.encoding=UTF-8 ${FLAGS}"
ENTRYPOINT ["java", "-jar", "/app/app.jar"]
