# One file for every image of the system. Build the jars first (./partnerships up does, or mvn -Dquick -DskipTests package), then
# docker compose build. SERVICE is the module: agreement-service, committee-service, notification-service, reporting-service.
ARG JRE=eclipse-temurin:25-jre
ARG JDK=eclipse-temurin:25-jdk
ARG MONGODB=mongo:8.0.17
ARG KEYCLOAK=quay.io/keycloak/keycloak:26.7

FROM ${JRE} AS jre

# The jar in layers: what changes seldom first.
FROM jre AS unpacked
ARG SERVICE
WORKDIR /unpacked
COPY ${SERVICE}/target/${SERVICE}-*.jar /app.jar
RUN java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djarmode=tools -jar /app.jar extract --layers --destination /unpacked --force \
 && mkdir -p snapshot-dependencies

# A whole start on a real mongod and a real broker, recorded by the JVM that will run it: classes, their links, what ran often.
FROM ${MONGODB} AS trained
COPY --from=jre /opt/java/openjdk /opt/java/openjdk
ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:$PATH
COPY command-line/target/command-line-*.jar /tools/command-line.jar
COPY deploy/train-aot-cache /usr/local/bin/
WORKDIR /app
COPY --from=unpacked /unpacked/dependencies/ ./
COPY --from=unpacked /unpacked/snapshot-dependencies/ ./
COPY --from=unpacked /unpacked/application/ ./
RUN train-aot-cache -XX:+UseSerialGC -Xms96m -Xmx192m -Xss512k -XX:MaxMetaspaceSize=160m

FROM jre AS service
RUN mkdir /local && chown 10001:10001 /local
WORKDIR /app
COPY --from=unpacked /unpacked/dependencies/ ./
COPY --from=unpacked /unpacked/snapshot-dependencies/ ./
COPY --from=unpacked /unpacked/application/ ./
COPY --from=trained /app/app.aot ./
USER 10001:10001
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-Xms96m", "-Xmx192m", "-Xss512k", "-XX:MaxMetaspaceSize=160m", "-XX:AOTCache=/app/app.aot", \
    "-XX:+ExitOnOutOfMemoryError", "-Djava.io.tmpdir=/tmp", "-jar", "/app/app.jar"]

# examples/Subscriber.java, run as it stands, with the libraries that command-line has.
FROM ${JDK} AS subscriber
WORKDIR /app
COPY command-line/target/command-line-*.jar /command-line.jar
RUN java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djarmode=tools -jar /command-line.jar extract --libraries lib --destination . --force \
 && rm command-line.jar lib/logback-*
COPY examples/Subscriber.java ./
USER 10001:10001
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx96m", "-cp", "lib/*", "Subscriber.java"]

# The command line as a tool: declares topics and rights, plays the demo.
FROM jre AS tools
RUN mkdir /local && chown 10001:10001 /local
WORKDIR /app
COPY command-line/target/command-line-*.jar command-line.jar
USER 10001:10001
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx192m", "--enable-native-access=ALL-UNNAMED", "-jar", "/app/command-line.jar"]

# Sign-in of the demo, built for its database once instead of at every start.
FROM ${KEYCLOAK} AS sign-in
RUN /opt/keycloak/bin/kc.sh build --db=dev-file --health-enabled=true
