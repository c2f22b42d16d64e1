import assert from 'node:assert/strict'
import {test} from 'node:test'

import {builder, example} from '../../support/build.js'
import {needs} from '../../support/reachable.js'
import {served} from '../../support/served.js'

const jdk = needs('a JDK', 'javac -version')
const maven = needs('Maven with a JDK 17, or its registry,', 'javac -version | grep " 17" && cd "$(mktemp -d)" && echo "<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>a</artifactId><version>1</version></project>" >pom.xml && mvn -B -q -Dmaven.repo.local="$PWD/r" clean')

test('Java: the example is built by Maven and runs without a Procfile', {...maven, timeout: 280_000}, async t => {
  const {run} = await builder(t)
  const app = await example('java-web')
  const first = await run(app)
  assert.match(first.output, /-----> Java app detected\n-----> Using OpenJDK 17\.\S+ \(system.properties asks for 17\)\n {7}Cache: nothing downloaded by Maven yet\n-----> Executing Maven\n {7}\$ mvn -DskipTests clean install\n[\s\S]*BUILD SUCCESS/)
  assert.deepEqual(first.built?.processTypes, {web: 'java $JAVA_OPTS -jar target/java-web.jar'})
  const second = await run(app, {config: {MAVEN_CUSTOM_OPTS: '-DskipTests -o'}})
  assert.match(second.output, /Cache: what Maven has downloaded before is used\n[\s\S]*\$ mvn -DskipTests -o clean install\n[\s\S]*BUILD SUCCESS/)
  assert.ok(second.built)
  assert.equal(await served(t, second.built), '{"greeting":"Hello from Java"}')
})

test('Java: the wrapper goes before the Maven of the machine', jdk, async t => {
  const {run} = await builder(t)
  const wrapper = {'mvnw': '#!/bin/sh\necho "own $JAVA_HOME" "$@"\nexit 3', '.mvn/wrapper/maven-wrapper.properties': ''}
  const {output} = await run({'pom.xml': '', ...wrapper}, {config: {MAVEN_CUSTOM_GOALS: 'package'}})
  assert.match(output, /\$ .\/mvnw -DskipTests package\n {7}own \/\S+ -B .* -DskipTests package\n\n ! {5}Failed to build app with Maven/)
})

test('Java: a JDK that is not there is a clear failure, with those that are', jdk, async t => {
  const {run} = await builder(t)
  const {output} = await run({'pom.xml': '', 'system.properties': 'java.runtime.version=1.6\r\n'})
  assert.match(output, / ! {5}There is no JDK 1.6 on this machine \(java.runtime.version of system.properties\).\n ! {5}Installed here: \d+/)
})
