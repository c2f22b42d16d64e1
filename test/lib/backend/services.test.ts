import assert from 'node:assert/strict'
import {test} from 'node:test'

import {serviceBase} from '../../../src/lib/backend/services.js'
import {heroku, localTarget} from '../../../src/lib/backend/target.js'

const local = localTarget({host: '127.0.0.1', port: 5750})

test('a service is where the platform has it', () => {
  assert.equal(serviceBase('data', heroku, {}), 'https://api.data.heroku.com')
  assert.equal(serviceBase('data', local, {}), local.apiUrl)
})

test('a variable with a URL moves a service', () => {
  assert.equal(serviceBase('dashboard', heroku, {HEROKU_PARTICLEBOARD_URL: 'http://127.0.0.1:9/'}), 'http://127.0.0.1:9')
})

test("a variable with a host moves it and keeps the API's protocol and port", () => {
  assert.equal(serviceBase('redis', heroku, {HEROKU_REDIS_HOST: 'redis.example.com'}), 'https://redis.example.com')
  assert.equal(serviceBase('data', local, {HEROKU_DATA_HOST: '127.0.0.2', HEROKU_POSTGRESQL_HOST: 'x'}), 'http://127.0.0.2:5750')
  assert.equal(serviceBase('data', heroku, {HEROKU_REDIS_HOST: 'x'}), 'https://api.data.heroku.com')
})
