import {inTurn, refusal} from '../support/api-server.js'
import {text, transcripts} from '../support/transcript.js'

const R = {addon_service: {name: 'heroku-redis'}, config_vars: ['REDIS_FOO', 'REDIS_BAR'], name: 'redis-haiku', id: 'r1', plan: {name: 'heroku-redis:premium-0'}, billing_entity: {name: 'my-app'}}
const one = {'GET /apps/my-app/addons': [R]}
const two = {'GET /apps/my-app/addons': [{...R, name: 'redis-a', config_vars: ['REDIS_A']}, {...R, name: 'redis-b', config_vars: ['REDIS_B']}]}
const info = {info: [{name: 'Plan', values: ['Premium 0']}, {name: 'Status', values: ['available']}, {name: 'Empty', values: []}], resource_url: 'redis://h:pw@127.0.0.1:1', plan: 'premium-0', formation: {id: 'f1'}, prefer_native_tls: true}
const db = (more: object = {}) => ({'GET /redis/v0/databases/redis-haiku': {...info, ...more}, 'GET /redis/v0/databases/r1': {...info, ...more}})
const cfg = (body: object) => ({'PATCH /redis/v0/databases/redis-haiku/config': body})

transcripts([
  {
    run: 'redis -a my-app', replies: {...one, ...db()},
    stdout: text`
      === redis-haiku (REDIS_FOO, REDIS_BAR)

      Plan:   Premium 0
      Status: available
    `,
    requests: [
      'GET /apps/my-app/addons',
      'GET /redis/v0/databases/redis-haiku',
    ],
  },
  {
    run: 'redis:info -a my-app', note: 'two', replies: {...two, 'GET /redis/v0/databases/redis-a': {info: [{name: 'A', values: ['1']}]}, 'GET /redis/v0/databases/redis-b': {info: [{name: 'B', values: ['2', '3']}]}},
    stdout: text`
      === redis-a (REDIS_A)

      A: 1
      === redis-b (REDIS_B)

      B: 2
         3
    `,
    requests: [
      'GET /apps/my-app/addons',
      'GET /redis/v0/databases/redis-a',
      'GET /redis/v0/databases/redis-b',
    ],
  },
  {
    run: 'redis:info -a my-app', note: '404', replies: {...one},
    stderr: text`
       ›   Error: Couldn't find GET /redis/v0/databases/redis-haiku.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/addons',
      'GET /redis/v0/databases/redis-haiku',
    ],
  },
  {
    run: 'redis:info -a my-app', note: '500', replies: {...one, 'GET /redis/v0/databases/redis-haiku': refusal(500, 'x', 'boom')},
    stderr: text`
       ›   Error: boom
       ›
       ›   Error ID: x
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/addons',
      'GET /redis/v0/databases/redis-haiku',
    ],
  },
  {
    run: 'redis:info -a my-app --json', replies: {...one, ...db()},
    stdout: text`
      [
        {
          "info": [
            {
              "name": "Plan",
              "values": [
                "Premium 0"
              ]
            },
            {
              "name": "Status",
              "values": [
                "available"
              ]
            },
            {
              "name": "Empty",
              "values": []
            }
          ],
          "resource_url": "redis://h:pw@127.0.0.1:1",
          "plan": "premium-0",
          "prefer_native_tls": true,
          "config_vars": [
            "REDIS_FOO",
            "REDIS_BAR"
          ]
        }
      ]
    `,
    requests: [
      'GET /apps/my-app/addons',
      'GET /redis/v0/databases/redis-haiku',
    ],
  },
  {
    run: 'redis:info redis-haiku -a my-app', replies: {...one, ...db()},
    stdout: text`
      === redis-haiku (REDIS_FOO, REDIS_BAR)

      Plan:   Premium 0
      Status: available
    `,
    requests: [
      'GET /apps/my-app/addons',
      'GET /redis/v0/databases/redis-haiku',
    ],
  },
  {
    run: 'redis:info REDIS_FOO -a my-app', replies: {...one, ...db()},
    stdout: text`
      === redis-haiku (REDIS_FOO, REDIS_BAR)

      Plan:   Premium 0
      Status: available
    `,
    requests: [
      'GET /apps/my-app/addons',
      'GET /redis/v0/databases/redis-haiku',
    ],
  },
  {
    run: 'redis:info redis_foo -a my-app', replies: {...one, ...db()},
    stdout: text`
      === redis-haiku (REDIS_FOO, REDIS_BAR)

      Plan:   Premium 0
      Status: available
    `,
    requests: [
      'GET /apps/my-app/addons',
      'GET /redis/v0/databases/redis-haiku',
    ],
  },
  {
    run: 'redis:info nope -a my-app', replies: {...one, ...db()},
    requests: [
      'GET /apps/my-app/addons',
    ],
  },
  {
    run: 'redis:info REDIS -a my-app', replies: {...two, 'GET /redis/v0/databases/redis-a': {info: []}, 'GET /redis/v0/databases/redis-b': {info: []}},
    stdout: text`
      === redis-a (REDIS_A)


      === redis-b (REDIS_B)


    `,
    requests: [
      'GET /apps/my-app/addons',
      'GET /redis/v0/databases/redis-a',
      'GET /redis/v0/databases/redis-b',
    ],
  },
  {
    run: 'redis:info -a my-app --json', note: 'none', replies: {'GET /apps/my-app/addons': []},
    stdout: '[]\n',
    requests: [
      'GET /apps/my-app/addons',
    ],
  },
  {
    run: 'redis:info -a my-app', note: 'other service', replies: {'GET /apps/my-app/addons': [{...R, addon_service: {name: 'heroku-postgresql'}}]},
    requests: [
      'GET /apps/my-app/addons',
    ],
  },
  {
    run: 'redis:credentials nope -a my-app', replies: {...one},
    stderr: ' ›   Error: No Redis instances found.\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/addons',
    ],
  },
  {
    run: 'redis:credentials redis -a my-app', replies: {...one, ...db()},
    stdout: 'redis://h:pw@127.0.0.1:1\n',
    requests: [
      'GET /apps/my-app/addons',
      'GET /redis/v0/databases/redis-haiku',
    ],
  },
  {
    run: 'redis:credentials -a my-app --reset', replies: {...one, 'POST /redis/v0/databases/redis-haiku/credentials_rotation': {message: 'ok'}},
    stdout: 'Resetting credentials for redis-haiku\n',
    requests: [
      'GET /apps/my-app/addons',
      'POST /redis/v0/databases/redis-haiku/credentials_rotation {}',
    ],
  },
  {
    run: 'redis:keyspace-notifications -a my-app', replies: one,
    stderr: text`
       ›   Error: The following error occurred:
       ›     Missing required flag config
       ›   See more help with --help
    `,
    exit: 2,
  },
  {
    run: 'redis:keyspace-notifications -a my-app -c ', replies: {...one, ...cfg({notify_keyspace_events: {value: ''}})},
    stdout: `Keyspace notifications for redis-haiku (REDIS_FOO, REDIS_BAR) set to ''.
`,
    requests: [
      'GET /apps/my-app/addons',
      'PATCH /redis/v0/databases/redis-haiku/config {"notify_keyspace_events":""}',
    ],
  },
  {
    run: ['redis:keyspace-notifications', '-a', 'my-app', '-c', ''], replies: {...one, ...cfg({notify_keyspace_events: {value: ''}})},
    stdout: `Keyspace notifications for redis-haiku (REDIS_FOO, REDIS_BAR) set to ''.
`,
    requests: [
      'GET /apps/my-app/addons',
      'PATCH /redis/v0/databases/redis-haiku/config {"notify_keyspace_events":""}',
    ],
  },
  {
    run: 'redis:maxmemory -a my-app -p allkeys-lru', replies: {...one, ...cfg({maxmemory_policy: {value: 'allkeys-lru', values: {'allkeys-lru': 'evict'}}})},
    stdout: text`
      Maxmemory policy for redis-haiku (REDIS_FOO, REDIS_BAR) set to allkeys-lru.
      allkeys-lru evict.
    `,
    requests: [
      'GET /apps/my-app/addons',
      'PATCH /redis/v0/databases/redis-haiku/config {"maxmemory_policy":"allkeys-lru"}',
    ],
  },
  {
    run: 'redis:timeout -a my-app -s 5', replies: {...one, ...cfg({timeout: {value: 5}})},
    stderr: text`
       ›   Error: Couldn't find PATCH /redis/v0/databases/r1/config.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/addons',
      'PATCH /redis/v0/databases/r1/config {"timeout":5}',
    ],
  },
  {
    run: 'redis:timeout -a my-app -s abc', replies: {...one, ...cfg({timeout: {value: 5}})},
    stderr: ' ›   Error: Parsing --seconds \n ›   \tExpected an integer but received: abc\n ›   See more help with --help\n',
    exit: 2,
  },
  {
    run: 'redis:promote -a my-app', replies: {...one, 'GET /apps/my-app/config-vars': {}, 'POST /addon-attachments': {name: 'REDIS'}},
    stdout: 'Promoting redis-haiku to REDIS_URL on my-app\n',
    requests: [
      'GET /apps/my-app/addons',
      'POST /addon-attachments {"addon":{"name":"redis-haiku"},"app":{"name":"my-app"},"confirm":"my-app","name":"REDIS"}',
    ],
  },
  {
    run: 'redis:promote redis-b -a my-app', note: 'other holds REDIS_URL', replies: {'GET /apps/my-app/addons': [{...R, name: 'redis-a', config_vars: ['REDIS_URL']}, {...R, name: 'redis-b', config_vars: ['REDIS_B_URL']}], 'POST /addon-attachments': {name: 'REDIS'}},
    stdout: 'Promoting redis-b to REDIS_URL on my-app\n',
    requests: [
      'GET /apps/my-app/addons',
      'POST /addon-attachments {"addon":{"name":"redis-a"},"app":{"name":"my-app"},"confirm":"my-app"}',
      'POST /addon-attachments {"addon":{"name":"redis-b"},"app":{"name":"my-app"},"confirm":"my-app","name":"REDIS"}',
    ],
  },
  {
    run: 'redis:promote redis-b -a my-app', note: 'other holds REDIS_URL and another', replies: {'GET /apps/my-app/addons': [{...R, name: 'redis-a', config_vars: ['REDIS_URL', 'HEROKU_REDIS_RED_URL']}, {...R, name: 'redis-b', config_vars: ['REDIS_B_URL']}], 'POST /addon-attachments': {name: 'REDIS'}},
    stdout: 'Promoting redis-b to REDIS_URL on my-app\n',
    requests: [
      'GET /apps/my-app/addons',
      'POST /addon-attachments {"addon":{"name":"redis-b"},"app":{"name":"my-app"},"confirm":"my-app","name":"REDIS"}',
    ],
  },
  {
    run: 'redis:promote redis-b -a my-app --as CACHE', note: 'as', replies: {'GET /apps/my-app/addons': [{...R, name: 'redis-a', config_vars: ['CACHE_URL']}, {...R, name: 'redis-b', config_vars: ['REDIS_B_URL']}], 'POST /addon-attachments': {name: 'REDIS'}},
    stdout: 'Promoting redis-b to REDIS_URL on my-app\n',
    requests: [
      'GET /apps/my-app/addons',
      'POST /addon-attachments {"addon":{"name":"redis-b"},"app":{"name":"my-app"},"confirm":"my-app","name":"CACHE"}',
    ],
  },
  {
    run: 'redis:stats-reset -a my-app --confirm my-app', replies: {...one, 'POST /redis/v0/databases/redis-haiku/stats/reset': {message: 'Stats reset successful.'}},
    stderr: text`
      Resetting stats on redis-haiku... !
       ›   Error: Couldn't find POST /redis/v0/databases/r1/stats/reset.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/addons',
      'POST /redis/v0/databases/r1/stats/reset {}',
    ],
  },
  {
    run: 'redis:stats-reset -a my-app --confirm nope', replies: {...one},
    stderr: '    Error: Confirmation nope did not match my-app. Aborted.\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/addons',
    ],
  },
  {
    run: 'redis:stats-reset -a my-app', replies: {...one},
    stderr: text`
       ›   Warning: WARNING: Irreversible action.
       ›   All stats covered by RESETSTAT will be reset on redis-haiku.
       ›

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/addons',
    ],
    differs: 'without a terminal it asks all the same, and calls it success',
  },
  {
    run: 'redis:upgrade -a my-app --confirm my-app -v 7.0', replies: {...one, 'POST /redis/v0/databases/redis-haiku/upgrade': {message: 'Upgrading.'}},
    stderr: text`
      Requesting upgrade of redis-haiku to 7.0... !
       ›   Error: Couldn't find POST /redis/v0/databases/r1/upgrade.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/addons',
      'POST /redis/v0/databases/r1/upgrade {"version":"7.0"}',
    ],
  },
  {
    run: 'redis:upgrade -a my-app -v 7.0', replies: {...one},
    stderr: text`
       ›   Warning: WARNING: Irreversible action.
       ›   Redis database will be upgraded to 7.0. This cannot be undone.
       ›

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/addons',
    ],
    differs: 'without a terminal it asks all the same, and calls it success',
  },
  {
    run: 'redis:upgrade -a my-app', replies: {...one},
    stderr: text`
       ›   Error: The following error occurred:
       ›     Missing required flag version
       ›   See more help with --help
    `,
    exit: 2,
  },
  {
    run: 'redis:wait -a my-app', note: 'ready', replies: {...one, 'GET /redis/v0/databases/redis-haiku/wait': {'waiting?': false, message: 'available'}},
    requests: [
      'GET /apps/my-app/addons',
      'GET /redis/v0/databases/redis-haiku/wait',
    ],
  },
  {
    run: 'redis:wait -a my-app --wait-interval 1', note: 'pending', replies: {...one, 'GET /redis/v0/databases/redis-haiku/wait': inTurn({'waiting?': true, message: 'preparing'}, {'waiting?': true, message: 'almost'}, {'waiting?': false, message: 'available'})},
    stderr: 'Waiting for database redis-haiku... preparingWaiting for database redis-haiku... almostWaiting for database redis-haiku... available\n',
    requests: [
      'GET /apps/my-app/addons',
      'GET /redis/v0/databases/redis-haiku/wait',
      'GET /redis/v0/databases/redis-haiku/wait',
      'GET /redis/v0/databases/redis-haiku/wait',
    ],
  },
  {
    run: 'redis:wait -a my-app --wait-interval 1', note: 'error', replies: {...one, 'GET /redis/v0/databases/redis-haiku/wait': inTurn({'waiting?': true, message: 'preparing'}, {'waiting?': false, 'error?': true, message: 'broken'})},
    stderr: 'Waiting for database redis-haiku... preparingWaiting for database redis-haiku... broken\n',
    requests: [
      'GET /apps/my-app/addons',
      'GET /redis/v0/databases/redis-haiku/wait',
      'GET /redis/v0/databases/redis-haiku/wait',
    ],
  },
  {
    run: 'redis:wait -a my-app --wait-interval 1', note: 'error, strict', env: {HOKKU_STRICT: '1'}, differs: 'it has no strict mode',
    replies: {...one, 'GET /redis/v0/databases/redis-haiku/wait': inTurn({'waiting?': true, message: 'preparing'}, {'waiting?': false, 'error?': true, message: 'broken'})},
    stderr: 'Waiting for database redis-haiku... preparingWaiting for database redis-haiku... !\n ›   Error: broken\n',
    exit: 1,
  },
  {
    run: 'redis:wait -a my-app --wait-interval 1', note: '404', replies: {...one},
    stderr: text`
       ›   Error: Couldn't find GET /redis/v0/databases/redis-haiku/wait.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/addons',
      'GET /redis/v0/databases/redis-haiku/wait',
    ],
  },
  {
    run: 'redis:wait -a my-app --wait-interval 1', note: 'two', replies: {...two, 'GET /redis/v0/databases/redis-a/wait': {'waiting?': false, message: 'available'}, 'GET /redis/v0/databases/redis-b/wait': {'waiting?': false, message: 'available'}},
    stderr: ' ›   Error: Please specify a single instance. Found: redis-a, redis-b\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/addons',
    ],
  },
  {
    run: 'redis:wait nope -a my-app', replies: {...one},
    stderr: ' ›   Error: No Redis instances found.\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/addons',
    ],
  },
  {
    run: 'redis:wait -a my-app', note: 'none', replies: {'GET /apps/my-app/addons': []},
    stderr: ' ›   Error: No Redis instances found.\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/addons',
    ],
  },
  {
    run: 'redis:cli -a my-app', note: 'unencrypted', replies: {...one, 'GET /apps/my-app/config-vars': {}, ...db({plan: 'hobby', prefer_native_tls: false})},
    stderr: text`
       ›   Warning: WARNING: Insecure action.
       ›   All data, including the Redis password, will not be encrypted.

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    differs: 'without a terminal it asks all the same, and calls it success',
  },
  {
    run: 'redis:cli -a my-app', note: 'private', replies: {...one, 'GET /apps/my-app/config-vars': {REDIS_FOO_BASTIONS: '1.2.3.4'}, ...db({plan: 'private-7'})},
    stderr: text`
       ›   Error: This database is in a private space: only its own dynos reach it. 
       ›   Run redis-cli in one of them: hokku run bash
    `,
    exit: 2,
    differs: 'it goes through a host of the space',
  },
  {
    run: 'redis:timeout -a my-app -s 5', note: 'set', replies: {...one, 'PATCH /redis/v0/databases/r1/config': {timeout: {value: 5}}},
    stdout: 'Timeout for redis-haiku (REDIS_FOO, REDIS_BAR) set to 5 seconds.\nConnections to the Redis instance will be stopped after idling for 5 seconds.\n',
    requests: [
      'GET /apps/my-app/addons',
      'PATCH /redis/v0/databases/r1/config {"timeout":5}',
    ],
  },
  {
    run: 'redis:stats-reset -a my-app --confirm my-app', note: 'done', replies: {...one, 'POST /redis/v0/databases/r1/stats/reset': {message: 'Stats reset successful.'}},
    stderr: 'Resetting stats on redis-haiku... Stats reset successful.\n',
    requests: [
      'GET /apps/my-app/addons',
      'POST /redis/v0/databases/r1/stats/reset {}',
    ],
  },
  {
    run: 'redis:upgrade -a my-app --confirm my-app -v 7.0', note: 'begun', replies: {...one, 'POST /redis/v0/databases/r1/upgrade': {message: 'Upgrading.'}},
    stderr: 'Requesting upgrade of redis-haiku to 7.0... Upgrading.\n',
    requests: [
      'GET /apps/my-app/addons',
      'POST /redis/v0/databases/r1/upgrade {"version":"7.0"}',
    ],
  },
])
