import {inTurn, refusal, reply} from '../support/api-server.js'
import {addOn as addon, attachment as att, resolved as res, vars} from '../support/postgres.js'
import {text, transcripts} from '../support/transcript.js'

const D = 'GET /client/v11/databases/id1'
const info = {addon_id: 'id1', name: 'postgres-1', resource_url: 'postgres://u:p@127.0.0.1:5432/db', info: [{name: 'Plan', values: ['Standard 0']}, {name: 'Status', values: ['Available']}, {name: 'Following', values: ['postgres://u:p@127.0.0.1:5432/db'], resolve_db_name: true}, {name: 'Forks', values: ['postgres://u9:p@1.2.3.4:5432/zz'], resolve_db_name: true}, {name: 'None', values: []}, {name: 'Tables', values: ['1', '2']}]}
const atts = (...list: unknown[]) => ({'GET /apps/my-app/addon-attachments': list})
const cred = (name: string, more: object = {}) => ({uuid: 'c', name, state: 'active', database: 'db', host: 'h', port: 5432, credentials: [], ...more})
const C = 'GET /postgres/v0/databases/postgres-1/credentials'
const CI = 'GET /postgres/v0/databases/id1/credentials'
const link = {id: 'l1', name: 'link-name', created_at: '2026-01-01 00:00', remote: {attachment_name: 'REDIS', name: 'redis-1', config_var: 'REDIS_URL', id: 'r1'}, remote_name: 'REDIS_URL'}

transcripts([
  {
    run: 'pg:info -a my-app', note: 'none', replies: {...atts()},
    stderr: text`
       ›   Error: Couldn't find GET /apps/my-app/config-vars.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/config-vars',
    ],
  },
  {
    run: 'pg -a my-app', replies: {...atts(att(), att('standard-0', {name: 'RED', config_vars: ['RED_URL']})), ...vars, [D]: info},
    stdout: text`
      === DATABASE_URL, RED_URL

      Plan:      Standard 0
      Status:    Available
      Following: DATABASE
      Forks:     1.2.3.4:5432/zz
      Tables:    1, 2
      Add-on:    postgres-1

    `,
    requests: [
      'GET /apps/my-app/addon-attachments [3.sdk]',
      'GET /apps/my-app/config-vars',
      'GET /client/v11/databases/id1',
    ],
  },
  {
    run: 'pg:info -a my-app', note: 'two', replies: {...atts(att(), att('hobby-dev', {name: 'RED', config_vars: ['RED_URL'], addon: addon('hobby-dev', {id: 'id2', name: 'postgres-2'})})), ...vars, [D]: info, 'GET /client/v11/databases/id2': info},
    stdout: text`
      === DATABASE_URL

      Plan:      Standard 0
      Status:    Available
      Following: DATABASE
      Forks:     1.2.3.4:5432/zz
      Tables:    1, 2
      Add-on:    postgres-1

      === RED_URL

      Plan:      Standard 0
      Status:    Available
      Following: DATABASE
      Forks:     1.2.3.4:5432/zz
      Tables:    1, 2
      Add-on:    postgres-2

    `,
    requests: [
      'GET /apps/my-app/addon-attachments [3.sdk]',
      'GET /apps/my-app/config-vars',
      'GET /client/v11/databases/id1',
      'GET /client/v11/databases/id2',
    ],
  },
  {
    run: 'pg:info DATABASE -a my-app', replies: {...res(), ...atts(att()), ...vars, [D]: info},
    stdout: text`
      === DATABASE_URL

      Plan:      Standard 0
      Status:    Available
      Following: DATABASE
      Forks:     1.2.3.4:5432/zz
      Tables:    1, 2
      Add-on:    postgres-1

    `,
    requests: [
      'GET /apps/my-app/config-vars',
      'GET /client/v11/databases/id1',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
    ],
  },
  {
    run: 'pg:info -a my-app', note: '404', replies: {...atts(att()), ...vars},
    stderr: text`
       ›   Error: Couldn't find GET /client/v11/databases/id1.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/addon-attachments [3.sdk]',
      'GET /apps/my-app/config-vars',
      'GET /client/v11/databases/id1',
    ],
  },
  {
    run: 'pg:info -a my-app', note: '500', replies: {...atts(att()), ...vars, [D]: refusal(500, 'boom', 'boom')},
    stderr: text`
       ›   Error: boom
       ›
       ›   Error ID: boom
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/addon-attachments [3.sdk]',
      'GET /apps/my-app/config-vars',
      'GET /client/v11/databases/id1',
    ],
  },
  {
    run: 'pg:info -a my-app', note: 'other service', replies: {...atts(att('x', {addon: addon('x', {plan: {name: 'heroku-redis:x'}})})), ...vars},
    stdout: 'my-app has no heroku-postgresql databases.\n',
    requests: [
      'GET /apps/my-app/addon-attachments [3.sdk]',
      'GET /apps/my-app/config-vars',
    ],
  },
  {
    run: 'pg:info nope -a my-app', note: 'unknown', replies: {...atts(att(), att('x', {name: 'RED', config_vars: ['RED_URL']})), ...vars},
    stderr: '    Error: Unknown database: nope. Valid options are: DATABASE, RED\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/addon-attachments [3.sdk]',
      'GET /apps/my-app/config-vars',
      'GET /apps/my-app/config-vars',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"nope","app":"my-app"}',
    ],
  },
  {
    run: 'pg:info nope -a my-app', note: 'unknown, none', replies: {...atts(), ...vars},
    stderr: '    Error: my-app has no databases\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/addon-attachments [3.sdk]',
      'GET /apps/my-app/config-vars',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"nope","app":"my-app"}',
    ],
  },
  {
    run: 'pg:info RED_URL -a my-app', note: '404 but a config var', replies: {'POST /actions/addon-attachments/resolve': reply({status: 404, body: {id: 'not_found', resource: 'add_on attachment', message: "Couldn't find that add on attachment."}}), ...atts(att(), att('x', {name: 'RED', config_vars: ['RED_URL']})), ...vars, [D]: info},
    stdout: text`
      === DATABASE_URL

      Plan:      Standard 0
      Status:    Available
      Following: DATABASE
      Forks:     1.2.3.4:5432/zz
      Tables:    1, 2
      Add-on:    postgres-1

    `,
    requests: [
      'GET /apps/my-app/addon-attachments [3.sdk]',
      'GET /apps/my-app/config-vars',
      'GET /apps/my-app/config-vars',
      'GET /client/v11/databases/id1',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:info nope -a my-app', note: '404 proper', replies: {'POST /actions/addon-attachments/resolve': reply({status: 404, body: {id: 'not_found', resource: 'add_on attachment', message: "Couldn't find that add on attachment."}}), ...atts(att(), att('x', {name: 'RED', config_vars: ['RED_URL']})), ...vars},
    stderr: '    Error: Unknown database: nope. Valid options are: DATABASE, RED\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/addon-attachments [3.sdk]',
      'GET /apps/my-app/config-vars',
      'GET /apps/my-app/config-vars',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"nope","app":"my-app"}',
    ],
  },
  {
    run: 'pg:info nope -a my-app', note: '404 proper none', replies: {'POST /actions/addon-attachments/resolve': reply({status: 404, body: {id: 'not_found', resource: 'add_on attachment', message: "Couldn't find that add on attachment."}}), ...atts(), ...vars},
    stderr: '    Error: my-app has no databases\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/addon-attachments [3.sdk]',
      'GET /apps/my-app/config-vars',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"nope","app":"my-app"}',
    ],
  },
  {
    run: 'pg:credentials:create -n x -a my-app', note: '404 database_url, one', replies: {'POST /actions/addon-attachments/resolve': reply({status: 404, body: {id: 'not_found', resource: 'add_on attachment', message: "Couldn't find that add on attachment."}}), ...atts(att('x', {name: 'RED', config_vars: ['RED_URL']})), ...vars},
    stderr: '    Error: Unknown database: DATABASE. Valid options are: RED\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/addon-attachments [3.sdk]',
      'GET /apps/my-app/config-vars',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:credentials:create -n x -a my-app', note: '404 app', replies: {'POST /actions/addon-attachments/resolve': reply({status: 404, body: {id: 'not_found', resource: 'app', message: "Couldn't find that app."}}), ...vars},
    stderr: text`
       ›   Error: Couldn't find GET /apps/my-app/addon-attachments.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/addon-attachments [3.sdk]',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:credentials:create RED -n x -a my-app', note: 'several', replies: {'POST /actions/addon-attachments/resolve': [att('standard-0', {name: 'RED', id: 't1'}), att('standard-0', {name: 'RED', id: 't2', app: {name: 'other'}, addon: addon('standard-0', {id: 'id2', name: 'postgres-2'})})], ...atts(), ...vars},
    stderr: '    Error: Ambiguous identifier; multiple matching add-ons found: RED, RED.\n',
    exit: 1,
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
    ],
  },
  {
    run: 'pg:credentials:create RED -n x -a my-app', note: 'several of one namespace', replies: {'POST /actions/addon-attachments/resolve': [att('standard-0', {name: 'RED', id: 't1'}), att('standard-0', {name: 'BLUE', id: 't2', namespace: 'credential:x', config_vars: ['BLUE_URL']})], 'POST /postgres/v0/databases/postgres-1/credentials': {}, ...vars},
    stdout: text`

      Please attach the credential to the apps you want to use it in by running hokku addons:attach postgres-1 --credential x -a my-app.
      Please define the new grants for the credential within Postgres: hokku pg:psql postgres-1 -a my-app.
    `,
    stderr: 'Creating credential x... done\n',
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
      'POST /postgres/v0/databases/postgres-1/credentials {"name":"x"}',
    ],
  },
  {
    run: 'pg:credentials:create RED -n x -a my-app', note: 'several same vars', replies: {'POST /actions/addon-attachments/resolve': [att('standard-0', {name: 'RED', id: 't1'}), att('standard-0', {name: 'BLUE', id: 't2'})], 'POST /postgres/v0/databases/postgres-1/credentials': {}, ...vars},
    stdout: text`

      Please attach the credential to the apps you want to use it in by running hokku addons:attach postgres-1 --credential x -a my-app.
      Please define the new grants for the credential within Postgres: hokku pg:psql postgres-1 -a my-app.
    `,
    stderr: 'Creating credential x... done\n',
    requests: [
      'GET /apps/my-app/config-vars',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
      'POST /postgres/v0/databases/postgres-1/credentials {"name":"x"}',
    ],
  },
  {
    run: 'pg:credentials:create RED -n x -a my-app', note: '422 multiple', replies: {'POST /actions/addon-attachments/resolve': refusal(422, 'multiple_matches', 'Ambiguous identifier; multiple matching add-ons found: a, b.'), ...vars},
    stderr: text`
       ›   Error: Ambiguous identifier; multiple matching add-ons found: a, b.
       ›
       ›   Error ID: multiple_matches
    `,
    exit: 2,
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
    ],
  },
  {
    run: 'pg:credentials:create other::RED -n x -a my-app', replies: {...res(), 'POST /postgres/v0/databases/postgres-1/credentials': {}},
    stdout: text`

      Please attach the credential to the apps you want to use it in by running hokku addons:attach postgres-1 --credential x -a my-app.
      Please define the new grants for the credential within Postgres: hokku pg:psql postgres-1 -a my-app.
    `,
    stderr: 'Creating credential x... done\n',
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"other"}',
      'POST /postgres/v0/databases/postgres-1/credentials {"name":"x"}',
    ],
  },
  {
    run: 'pg:credentials:create RED -n x -a my-app', note: 'not postgres', replies: {'POST /actions/addon-attachments/resolve': [att('x', {addon: addon('x', {plan: {name: 'heroku-redis:x'}, addon_service: {name: 'heroku-redis'}})})], ...atts(att()), ...vars},
    stderr: `    Error: Couldn't find that addon.
`,
    exit: 1,
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
    ],
  },
  {
    run: 'pg:wait -a my-app', note: 'ready', replies: {...atts(att()), 'GET /client/v11/databases/id1/wait_status': {'waiting?': false, message: 'available'}},
    requests: [
      'GET /apps/my-app/addon-attachments [3.sdk]',
      'GET /client/v11/databases/id1/wait_status',
    ],
  },
  {
    run: 'pg:wait -a my-app --wait-interval 1 --no-notify', note: 'two', replies: {...atts(att(), att('x', {name: 'RED', addon: addon('x', {id: 'id2', name: 'postgres-2'})})), 'GET /client/v11/databases/id1/wait_status': inTurn({'waiting?': true, message: 'a'}, {'waiting?': true, message: 'b'}, {'waiting?': false, message: 'available'}), 'GET /client/v11/databases/id2/wait_status': {'waiting?': false, message: 'available'}},
    stderr: 'Waiting for database postgres-1... aWaiting for database postgres-1... bWaiting for database postgres-1... available\n',
    requests: [
      'GET /apps/my-app/addon-attachments [3.sdk]',
      'GET /client/v11/databases/id1/wait_status',
      'GET /client/v11/databases/id1/wait_status',
      'GET /client/v11/databases/id1/wait_status',
      'GET /client/v11/databases/id2/wait_status',
    ],
  },
  {
    run: 'pg:wait DATABASE -a my-app --wait-interval 1', note: 'error', replies: {...res(), 'GET /client/v11/databases/id1/wait_status': inTurn({'waiting?': true, message: 'a'}, {'waiting?': false, 'error?': true, message: 'This is an error'})},
    stderr: text`
      Waiting for database postgres-1... aWaiting for database postgres-1... !
       ›   Error: This is an error
    `,
    exit: 1,
    requests: [
      'GET /client/v11/databases/id1/wait_status',
      'GET /client/v11/databases/id1/wait_status',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
    ],
  },
  {
    run: 'pg:wait DATABASE -a my-app --wait-interval 1', note: 'error at once', replies: {...res(), 'GET /client/v11/databases/id1/wait_status': {'waiting?': false, 'error?': true, message: 'This is an error'}},
    stderr: ' ›   Error: This is an error\n',
    exit: 1,
    requests: [
      'GET /client/v11/databases/id1/wait_status',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
    ],
  },
  {
    run: 'pg:wait DATABASE -a my-app --wait-interval 1', note: '404 then ready', replies: {...res(), 'GET /client/v11/databases/id1/wait_status': inTurn(refusal(404, 'not_found', 'Not there.'), {'waiting?': false, message: 'available'})},
    stderr: text`
       ›   Error: Not there.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /client/v11/databases/id1/wait_status',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
    ],
  },
  {
    run: 'pg:wait DATABASE -a my-app --wait-interval 1', note: '500', replies: {...res(), 'GET /client/v11/databases/id1/wait_status': refusal(500, 'x', 'boom')},
    stderr: text`
       ›   Error: boom
       ›
       ›   Error ID: x
    `,
    exit: 2,
    requests: [
      'GET /client/v11/databases/id1/wait_status',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
    ],
  },
  {
    run: 'pg:wait DATABASE -a my-app --wait-interval x', replies: {...res(), 'GET /client/v11/databases/id1/wait_status': inTurn({'waiting?': true, message: 'a'}, {'waiting?': false, message: 'b'})},
    stderr: 'Waiting for database postgres-1... aWaiting for database postgres-1... b\n',
    requests: [
      'GET /client/v11/databases/id1/wait_status',
      'GET /client/v11/databases/id1/wait_status',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
    ],
  },
  {
    run: 'pg:wait -a my-app', note: 'none', replies: {...atts()},
    requests: [
      'GET /apps/my-app/addon-attachments [3.sdk]',
    ],
  },
  {
    run: 'pg:upgrade:wait DATABASE -a my-app --wait-interval 1', note: 'error', replies: {...res(), 'GET /client/v11/databases/id1/upgrade/wait_status': inTurn({'waiting?': true, message: 'a', step: '1/3'}, {'waiting?': false, 'error?': true, message: 'This is an error'})},
    stderr: text`
      Waiting for database postgres-1... (1/3) aWaiting for database postgres-1... !
       ›   Error: This is an error
    `,
    exit: 1,
    requests: [
      'GET /client/v11/databases/id1/upgrade/wait_status',
      'GET /client/v11/databases/id1/upgrade/wait_status',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
    ],
  },
  {
    run: 'pg:upgrade:wait DATABASE -a my-app --wait-interval 1', note: 'done at once', replies: {...res(), 'GET /client/v11/databases/id1/upgrade/wait_status': {'waiting?': false, message: 'Nothing to wait for `pg:x`.', step: '1/1'}},
    stdout: 'Waiting for database postgres-1... (1/1) Nothing to wait for pg:x.\n',
    requests: [
      'GET /client/v11/databases/id1/upgrade/wait_status',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
    ],
  },
  {
    run: 'pg:upgrade:wait DATABASE -a my-app --wait-interval 1', note: '404', replies: {...res(), 'GET /client/v11/databases/id1/upgrade/wait_status': inTurn(refusal(404, 'not_found', 'Not there.'), {'waiting?': false, message: 'available'})},
    stderr: 'Waiting for database postgres-1... Waiting to provision...Waiting for database postgres-1... available\n',
    requests: [
      'GET /client/v11/databases/id1/upgrade/wait_status',
      'GET /client/v11/databases/id1/upgrade/wait_status',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
    ],
  },
  {
    run: 'pg:reset -a my-app', replies: res(),
    stderr: text`
       ›   Warning: Destructive action
       ›   postgres-1 will lose all of its data
       ›

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
    differs: 'without a terminal it asks all the same, and calls it success',
  },
  {
    run: 'pg:reset -a my-app --confirm my-app', replies: {...res(), 'PUT /client/v11/databases/id1/reset': {message: 'Reset successful.'}},
    stderr: 'Resetting postgres-1... done\n',
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'PUT /client/v11/databases/id1/reset {}',
    ],
  },
  {
    run: ['pg:reset', '-a', 'my-app', '--confirm', 'my-app', '-e', 'postgis, uuid-ossp,foo.bar'], replies: {...res(), 'PUT /client/v11/databases/id1/reset': {message: 'Reset successful.'}},
    stderr: 'Resetting postgres-1... done\n',
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'PUT /client/v11/databases/id1/reset {"extensions":["foo.bar","postgis","uuid-ossp"]}',
    ],
  },
  {
    run: 'pg:stats-reset -a my-app', replies: {...res(), 'PUT /client/v11/databases/id1/stats_reset': {message: 'Stats reset successful.'}},
    stderr: text`
       ›   Error: Couldn't find GET /apps/my-app/config-vars.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/config-vars',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:stats_reset -a my-app', note: 'essential', replies: {...res('hobby-dev')},
    stderr: text`
       ›   Error: Couldn't find GET /apps/my-app/config-vars.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/config-vars',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:unfollow RED -a my-app', note: 'not following', replies: {...res(), [D]: info, ...vars},
    stderr: ' ›   Error: postgres-1 is not a follower\n',
    exit: 2,
    requests: [
      'GET /client/v11/databases/id1',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
    ],
  },
  {
    run: 'pg:unfollow RED -a my-app', note: 'no confirm', replies: {...res(), [D]: {...info, following: 'postgres://u:p@127.0.0.1:5432/db'}, ...vars},
    stderr: text`
       ›   Warning: Destructive action
       ›   postgres-1 will become writeable and no longer follow DATABASE. This 
       ›   cannot be undone.
       ›

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/config-vars',
      'GET /client/v11/databases/id1',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
    ],
    differs: 'without a terminal it asks all the same, and calls it success',
  },
  {
    run: 'pg:unfollow RED -a my-app --confirm my-app', replies: {...res(), [D]: {...info, following: 'postgres://u:p@127.0.0.1:5432/db'}, ...vars, 'PUT /client/v11/databases/id1/unfollow': {}},
    stderr: 'postgres-1 unfollowing... done\n',
    requests: [
      'GET /apps/my-app/config-vars',
      'GET /client/v11/databases/id1',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
      'PUT /client/v11/databases/id1/unfollow',
    ],
  },
  {
    run: 'pg:unfollow RED -a my-app --confirm my-app', note: 'origin not here', replies: {...res(), [D]: {...info, following: 'postgres://u:p@9.9.9.9:5432/db'}, ...vars, 'PUT /client/v11/databases/id1/unfollow': {}},
    stderr: 'postgres-1 unfollowing... done\n',
    requests: [
      'GET /apps/my-app/config-vars',
      'GET /client/v11/databases/id1',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
      'PUT /client/v11/databases/id1/unfollow',
    ],
  },
  {
    run: 'pg:connection-pooling:attach -a my-app', replies: {...res(), 'POST /client/v11/databases/postgres-1/connection-pooling': {name: 'DATABASE_CONNECTION_POOL'}, 'POST /client/v11/databases/id1/connection-pooling': {name: 'DATABASE_CONNECTION_POOL'}, 'GET /apps/my-app/releases': [{version: 12}]},
    stderr: text`
      Enabling Connection Pooling on postgres-1 to my-app... done
      Setting DATABASE_CONNECTION_POOL config vars and restarting my-app... done, v12
    `,
    requests: [
      'GET /apps/my-app/releases range=version ..; max=1, order=desc',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'POST /client/v11/databases/postgres-1/connection-pooling {"app":"my-app","credential":"default"}',
    ],
  },
  {
    run: 'pg:connection-pooling:attach -a my-app --as POOL', replies: {...res(), 'POST /client/v11/databases/postgres-1/connection-pooling': {name: 'POOL'}, 'POST /client/v11/databases/id1/connection-pooling': {name: 'POOL'}, 'GET /apps/my-app/releases': [{version: 12}]},
    stderr: text`
      Enabling Connection Pooling on postgres-1 to my-app... done
      Setting POOL config vars and restarting my-app... done, v12
    `,
    requests: [
      'GET /apps/my-app/releases range=version ..; max=1, order=desc',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'POST /client/v11/databases/postgres-1/connection-pooling {"app":"my-app","credential":"default","name":"POOL"}',
    ],
  },
  {
    run: 'pg:connection-pooling:attach -a my-app', note: 'essential', replies: {...res('mini')},
    stderr: ` ›   Error: You can't perform this operation on Essential-tier databases.
`,
    exit: 2,
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:credentials -a my-app', note: 'default only', replies: {...res(), [C]: [cred('default')], [CI]: [cred('default')], 'GET /addons/postgres-1/addon-attachments': [att()], 'GET /addons/id1/addon-attachments': [att()]},
    stdout: text`
        Credential        State
       ──────────────────────────
        default           active
        └─ as DATABASE


    `,
    requests: [
      'GET /addons/id1/addon-attachments',
      'GET /postgres/v0/databases/id1/credentials',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:credentials -a my-app', note: 'none attached', replies: {...res(), [CI]: [cred('default'), cred('zeta'), cred('alpha', {state: 'provisioning'})], 'GET /addons/id1/addon-attachments': []},
    stdout: text`
        Credential   State
       ───────────────────────────
        default      active

        alpha        provisioning

        zeta         active


    `,
    requests: [
      'GET /addons/id1/addon-attachments',
      'GET /postgres/v0/databases/id1/credentials',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:credentials -a my-app', note: 'essential', replies: {...res('mini'), [CI]: [cred('default')], 'GET /addons/id1/addon-attachments': []},
    stdout: text`
        Credential   State
       ─────────────────────
        default      active


    `,
    requests: [
      'GET /addons/id1/addon-attachments',
      'GET /postgres/v0/databases/id1/credentials',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:credentials:create -a my-app', replies: {},
    stderr: text`
       ›   Error: The following error occurred:
       ›     Missing required flag name
       ›   See more help with --help
    `,
    exit: 2,
  },
  {
    run: 'pg:credentials:create -n x -a my-app', note: 'numbered', replies: {...res('essential-1')},
    stderr: `    Error: You can't create a custom credential on Essential-tier databases.
`,
    exit: 1,
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:credentials:create -n x -a my-app', note: 'refused', replies: {...res(), 'POST /postgres/v0/databases/postgres-1/credentials': refusal(422, 'invalid', 'Nope.')},
    stderr: text`
      Creating credential x... !
       ›   Error: Nope.
       ›
       ›   Error ID: invalid
    `,
    exit: 2,
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'POST /postgres/v0/databases/postgres-1/credentials {"name":"x"}',
    ],
  },
  {
    run: 'pg:credentials:destroy -n default -a my-app', replies: {...res()},
    stderr: '    Error: Default credential cannot be destroyed.\n',
    exit: 1,
  },
  {
    run: 'pg:credentials:destroy -n x -a my-app', note: 'attached', replies: {...res(), 'GET /addons/postgres-1/addon-attachments': [att('x', {namespace: 'credential:x'})]},
    stderr: text`
          Error: Credential x must be detached from the app my-app before 
          destroying.
    `,
    exit: 1,
    requests: [
      'GET /addons/postgres-1/addon-attachments',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:credentials:destroy -n x -a my-app', note: 'no confirm', replies: {...res(), 'GET /addons/postgres-1/addon-attachments': [att()]},
    stderr: text`
       ›   Warning: Destructive Action
       ›   This command will affect the app my-app

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'GET /addons/postgres-1/addon-attachments',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
    differs: 'without a terminal it asks all the same, and calls it success',
  },
  {
    run: 'pg:credentials:repair-default -a my-app', replies: {...res()},
    stderr: text`
       ›   Warning: Destructive Action
       ›   Ownership of all database objects owned by additional credentials will be 
       ›   transferred to the default credential.
       ›   This command will also grant the default credential admin option for all 
       ›   additional credentials.
       ›

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
    differs: 'without a terminal it asks all the same, and calls it success',
  },
  {
    run: 'pg:credentials:repair-default -a my-app --confirm my-app', replies: {...res(), 'POST /postgres/v0/databases/postgres-1/repair-default': {}},
    stderr: 'Resetting permissions and object ownership for default role to factory settings... done\n',
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'POST /postgres/v0/databases/postgres-1/repair-default',
    ],
  },
  {
    run: 'pg:credentials:repair-default -a my-app --confirm my-app', note: 'essential', replies: {...res('basic')},
    stderr: `    Error: You can't perform this operation on Essential-tier databases.
`,
    exit: 1,
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:credentials:repair-default -a my-app --confirm my-app', note: 'numbered', replies: {...res('essential-2')},
    stderr: `    Error: You can't perform this operation on Essential-tier databases.
`,
    exit: 1,
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:credentials:rotate -a my-app', replies: {...res(), 'GET /addons/postgres-1/addon-attachments': [att()]},
    stderr: text`
       ›   Warning: Destructive Action
       ›   The password for the default credential will rotate.
       ›   Connections will be reset and applications will be restarted.
       ›   This command will affect the apps my-app.

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'GET /addons/postgres-1/addon-attachments',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
    differs: 'without a terminal it asks all the same, and calls it success',
  },
  {
    run: 'pg:credentials:rotate -a my-app -n jeff', replies: {...res(), 'GET /addons/postgres-1/addon-attachments': [att(), att('x', {namespace: 'credential:jeff', name: 'RED', app: {name: 'other'}}), att('x', {namespace: 'credential:jeff', name: 'BLUE', app: {name: 'other'}})]},
    stderr: text`
       ›   Warning: Destructive Action
       ›   The password for the jeff credential will rotate.
       ›   Connections older than 30 minutes will be reset, and a temporary rotation 
       ›   username will be used during the process.
       ›   This command will affect the apps other.

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'GET /addons/postgres-1/addon-attachments',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
    differs: 'without a terminal it asks all the same, and calls it success',
  },
  {
    run: 'pg:credentials:rotate -a my-app --all', replies: {...res(), 'GET /addons/postgres-1/addon-attachments': [att(), att('x', {namespace: 'credential:jeff', name: 'RED', app: {name: 'other'}}), att('x', {namespace: 'credential:jeff', name: 'BLUE', app: {name: 'other'}})]},
    stderr: text`
       ›   Warning: Destructive Action
       ›   Connections will be reset and applications will be restarted.
       ›   This command will affect the apps my-app, other.

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'GET /addons/postgres-1/addon-attachments',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
    differs: 'without a terminal it asks all the same, and calls it success',
  },
  {
    run: 'pg:credentials:rotate -a my-app --all --force', replies: {...res(), 'GET /addons/postgres-1/addon-attachments': [att()]},
    stderr: text`
       ›   Warning: Destructive Action
       ›   This forces rotation on all credentials including the default credential.
       ›   Connections will be reset and applications will be restarted.
       ›   Any followers lagging in replication (see hokku pg:info) will be 
       ›   inaccessible until caught up.
       ›   This command will affect the apps my-app.

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'GET /addons/postgres-1/addon-attachments',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
    differs: 'without a terminal it asks all the same, and calls it success',
  },
  {
    run: 'pg:credentials:rotate -a my-app -n jeff --force', replies: {...res(), 'GET /addons/postgres-1/addon-attachments': [att()]},
    stderr: text`
       ›   Warning: Destructive Action
       ›   The password for the jeff credential will rotate.
       ›   Connections will be reset and applications will be restarted.
       ›   Any followers lagging in replication (see hokku pg:info) will be 
       ›   inaccessible until caught up.

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'GET /addons/postgres-1/addon-attachments',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
    differs: 'without a terminal it asks all the same, and calls it success',
  },
  {
    run: 'pg:credentials:rotate -a my-app -n jeff --confirm my-app', note: 'essential', replies: {...res('mini'), 'GET /addons/postgres-1/addon-attachments': [att()]},
    stderr: '    Error: Legacy Essential-tier databases do not support named credentials.\n',
    exit: 1,
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:credentials:rotate -a my-app -n jeff --confirm my-app', note: 'numbered', replies: {...res('essential-0'), 'GET /addons/postgres-1/addon-attachments': [att()]},
    stderr: text`
      Rotating jeff on postgres-1... !
       ›   Error: Couldn't find POST 
       ›   /postgres/v0/databases/postgres-1/credentials/jeff/credentials_rotation.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /addons/postgres-1/addon-attachments',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'POST /postgres/v0/databases/postgres-1/credentials/jeff/credentials_rotation {}',
    ],
  },
  {
    run: 'pg:credentials:url -a my-app', note: 'default', replies: {...res(), 'GET /postgres/v0/databases/postgres-1/credentials/default': cred('default', {credentials: [{user: 'u', password: 'p', state: 'active'}]})},
    stdout: text`
      Connection information for default credential.
      Connection info string:
        "dbname=db host=h port=5432 user=u password=p sslmode=require"
      Connection URL:
        postgres://u:p@h:5432/db

    `,
    requests: [
      'GET /postgres/v0/databases/postgres-1/credentials/default',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:credentials:url -a my-app -n x', note: 'essential', replies: {...res('mini')},
    stderr: ' ›   Error: Legacy Essential-tier databases do not support named credentials.\n',
    exit: 2,
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:credentials:url -a my-app -n x', note: 'numbered', replies: {...res('essential-0')},
    stderr: text`
       ›   Error: Couldn't find GET /postgres/v0/databases/postgres-1/credentials/x.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /postgres/v0/databases/postgres-1/credentials/x',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:credentials:url -a my-app -n default', note: 'numbered default', replies: {...res('essential-0'), 'GET /postgres/v0/databases/postgres-1/credentials/default': cred('default', {credentials: [{user: 'u', password: 'p', state: 'active'}]})},
    stdout: text`
      Connection information for default credential.
      Connection info string:
        "dbname=db host=h port=5432 user=u password=p sslmode=require"
      Connection URL:
        postgres://u:p@h:5432/db

    `,
    requests: [
      'GET /postgres/v0/databases/postgres-1/credentials/default',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:credentials:url -a my-app -n x', note: 'none active', replies: {...res(), 'GET /postgres/v0/databases/postgres-1/credentials/x': cred('x', {credentials: [{user: 'u', password: 'p', state: 'enabling'}]})},
    stderr: ' ›   Error: Could not find any active credentials for x\n',
    exit: 1,
    requests: [
      'GET /postgres/v0/databases/postgres-1/credentials/x',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:credentials:url -a my-app -n x', note: '404', replies: {...res()},
    stderr: text`
       ›   Error: Couldn't find GET /postgres/v0/databases/postgres-1/credentials/x.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /postgres/v0/databases/postgres-1/credentials/x',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:links -a my-app', replies: {...atts(att()), 'GET /client/v11/databases/id1/links': [link, {...link, name: 'zz', remote: {...link.remote, attachment_name: 'AAA'}}]},
    stdout: text`
      === postgres-1

       * link-name
      created_at: 2026-01-01 00:00
      remote:     REDIS (redis-1)
       * zz
      created_at: 2026-01-01 00:00
      remote:     AAA (redis-1)
    `,
    requests: [
      'GET /apps/my-app/addon-attachments [3.sdk]',
      'GET /client/v11/databases/id1/links',
    ],
  },
  {
    run: 'pg:links -a my-app', note: 'none', replies: {...atts(att()), 'GET /client/v11/databases/id1/links': []},
    stdout: text`
      === postgres-1

      No data sources are linked into this database
    `,
    requests: [
      'GET /apps/my-app/addon-attachments [3.sdk]',
      'GET /client/v11/databases/id1/links',
    ],
  },
  {
    run: 'pg:links DATABASE -a my-app', note: 'db', replies: {...res(), 'GET /client/v11/databases/id1/links': [link]},
    stdout: text`
      === postgres-1

       * link-name
      created_at: 2026-01-01 00:00
      remote:     REDIS (redis-1)
    `,
    requests: [
      'GET /client/v11/databases/id1/links',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
    ],
  },
  {
    run: 'pg:links -a my-app', note: 'two dbs', replies: {...atts(att(), att('x', {name: 'RED', addon: addon('x', {id: 'id2', name: 'postgres-2'})})), 'GET /client/v11/databases/id1/links': [link], 'GET /client/v11/databases/id2/links': [link]},
    stdout: text`
      === postgres-1

       * link-name
      created_at: 2026-01-01 00:00
      remote:     REDIS (redis-1)

      === postgres-2

       * link-name
      created_at: 2026-01-01 00:00
      remote:     REDIS (redis-1)
    `,
    requests: [
      'GET /apps/my-app/addon-attachments [3.sdk]',
      'GET /client/v11/databases/id1/links',
      'GET /client/v11/databases/id2/links',
    ],
  },
  {
    run: 'pg:links -a my-app', note: 'no dbs', replies: {...atts()},
    stderr: '    Error: No databases on my-app\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/addon-attachments [3.sdk]',
    ],
  },
  {
    run: 'pg:links:create REDIS DATABASE -a my-app --as foo', replies: {...res(), 'POST /actions/addons/resolve': [{id: 'r1', name: 'redis-1', plan: {name: 'heroku-redis:x'}, app: {name: 'my-app'}}], 'POST /client/v11/databases/id1/links': {name: 'foo'}},
    stderr: 'Adding link from redis-1 to postgres-1... done, foo\n',
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
      'POST /actions/addons/resolve [3.sdk] {"addon":"REDIS","app":"my-app"}',
      'POST /client/v11/databases/id1/links {"as":"foo","target":"redis-1"}',
    ],
  },
  {
    run: 'pg:links:create REDIS DATABASE -a my-app', note: 'essential', replies: {...res('mini'), 'POST /actions/addons/resolve': [{id: 'r1', name: 'redis-1', plan: {name: 'heroku-redis:x'}, app: {name: 'my-app'}}]},
    stderr: `    Error: pg:links isn't available for Essential-tier databases.
`,
    exit: 1,
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
      'POST /actions/addons/resolve [3.sdk] {"addon":"REDIS","app":"my-app"}',
    ],
  },
  {
    run: 'pg:links:destroy DATABASE foo -a my-app', replies: {...res()},
    stderr: text`
       ›   Warning: Destructive action
       ›   This command will affect the database postgres-1
       ›   This will delete foo along with the tables and views created within it.
       ›   This may have adverse effects for software written against the foo schema.
       ›

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
    ],
    differs: 'without a terminal it asks all the same, and calls it success',
  },
  {
    run: 'pg:links:destroy DATABASE foo -a my-app --confirm my-app', replies: {...res(), 'DELETE /client/v11/databases/id1/links/foo': {}},
    stderr: 'Destroying link foo from postgres-1... done\n',
    requests: [
      'DELETE /client/v11/databases/id1/links/foo',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
    ],
  },
  {
    run: 'pg:links:destroy DATABASE foo -a my-app --confirm my-app', note: 'essential', replies: {...res('mini')},
    stderr: `    Error: pg:links isn't available for Essential-tier databases.
`,
    exit: 1,
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
    ],
  },
  {
    run: 'pg:killall -a my-app', replies: {...res(), 'POST /client/v11/databases/id1/connection_reset': {message: 'ok'}},
    stderr: 'Terminating connections for all credentials... done\n',
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'POST /client/v11/databases/id1/connection_reset',
    ],
  },
  {
    run: 'pg:diagnose -a my-app', note: 'essential', replies: {...res('mini'), ...vars, 'POST /reports': {id: 'rep', app: 'my-app', database: 'DATABASE_URL', created_at: '2026', checks: [{name: 'Green', status: 'green', results: [{a: 1}]}, {name: 'Yellow', status: 'yellow', results: [{some_col: 'x', other: 2}, {some_col: 'yy', other: 33}]}, {name: 'Unknown', status: 'unknown', results: null}, {name: 'Skip', status: 'skipped', results: []}, {name: 'Red', status: 'red', results: {error: 'boo', long_name: 4}}]}},
    stdout: text`
      Report rep for my-app::DATABASE_URL
      available for one month after creation on 2026

      RED: Red
      Error boo
      YELLOW: Yellow
        Some_col   Other
       ──────────────────
        x          2
        yy         33

      GREEN: Green
      UNKNOWN: Unknown
      SKIPPED: Skip
    `,
    requests: [
      'GET /apps/my-app/config-vars',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'POST /reports {"app":"my-app","database":"DATABASE_URL","plan":"mini","url":"postgres://u:p@127.0.0.1:5432/db"}',
    ],
  },
  {
    run: 'pg:diagnose 697c8bd7-dbba-4f2d-83b6-789c58cc3a9c -a my-app', replies: {'GET /reports/697c8bd7-dbba-4f2d-83b6-789c58cc3a9c': {id: 'rep', app: 'my-app', database: 'DATABASE_URL', created_at: '2026', checks: [{name: 'Green', status: 'green', results: []}]}},
    stdout: text`
      Report rep for my-app::DATABASE_URL
      available for one month after creation on 2026

      GREEN: Green
    `,
    requests: [
      'GET /reports/697c8bd7-dbba-4f2d-83b6-789c58cc3a9c',
    ],
  },
  {
    run: 'pg:diagnose -a my-app --json', note: 'json flag?', replies: {...res('mini'), ...vars},
    stderr: text`
       ›   Error: Couldn't find POST /reports.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/config-vars',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'POST /reports {"app":"my-app","database":"DATABASE_URL","plan":"mini","url":"postgres://u:p@127.0.0.1:5432/db"}',
    ],
  },
  {
    run: 'pg:credentials:destroy -n x -a my-app --confirm my-app', replies: {...res(), 'GET /addons/postgres-1/addon-attachments': [att()], 'DELETE /postgres/v0/databases/postgres-1/credentials/x': {}},
    stdout: 'The credential has been destroyed within postgres-1.\nDatabase objects owned by x will be assigned to the default credential.\n',
    stderr: 'Destroying credential x... done\n',
    requests: [
      'DELETE /postgres/v0/databases/postgres-1/credentials/x',
      'GET /addons/postgres-1/addon-attachments',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:credentials:rotate -n jeff -a my-app --confirm my-app', replies: {...res(), 'GET /addons/postgres-1/addon-attachments': [att()], 'POST /postgres/v0/databases/postgres-1/credentials/jeff/credentials_rotation': {}},
    stderr: 'Rotating jeff on postgres-1... done\n',
    requests: [
      'GET /addons/postgres-1/addon-attachments',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'POST /postgres/v0/databases/postgres-1/credentials/jeff/credentials_rotation {}',
    ],
  },
  {
    run: 'pg:stats-reset -a my-app', note: 'done', replies: {...res(), ...vars, 'PUT /client/v11/databases/id1/stats_reset': {message: 'Stats reset successful.'}},
    stdout: 'Stats reset successful.\n',
  },
])
